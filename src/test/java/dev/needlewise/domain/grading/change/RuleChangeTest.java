package dev.needlewise.domain.grading.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.ShippedPack;
import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.DepthOutcome;
import dev.needlewise.domain.protocol.DepthRow;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Rules;
import dev.needlewise.domain.protocol.TimeWindow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules two versions of a protocol do not share. */
class RuleChangeTest {
    private static final Protocol STANDARD = ShippedPack.rules().standard();
    private static final Rules RULES = STANDARD.rules();

    @Test
    void the_same_rules_are_no_change() {
        Map<String, Protocol> all = ShippedPack.rules().protocols();
        assertThat(RuleChange.between(all, new TreeMap<>(all))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "depth",
                "findings",
                "numbing",
                "speed",
                "sessions",
                "aftercare",
                "never",
                "escalations",
                "consent",
                "scope"
            })
    void a_rule_of_any_kind_that_decides_otherwise_is_told(String kind) {
        assertThat(changed(without(kind))).extracting(RuleChange::rule).contains(lastOf(kind));
    }

    @Test
    void a_row_in_other_words_is_told_with_what_it_said_and_says() {
        Row row = RULES.rows().get(0);
        Row reworded = new Row(row.rule(), row.section(), "In other words.", row.status(), row.claims(), row.because());
        assertThat(changed(RULES.with(reworded)))
                .containsExactly(new RuleChange(
                        row.rule(), Optional.of(row), Optional.of(reworded), List.of(), List.of("default")));
    }

    @Test
    void a_depth_row_with_other_numbers_tells_from_what_to_what() {
        DepthRow row = RULES.depth().stream()
                .filter(each -> each.gives() instanceof DepthOutcome.Bands bands
                        && bands.preferred().isPresent())
                .findFirst()
                .orElseThrow();
        DepthOutcome.Bands old = (DepthOutcome.Bands) row.gives();
        Band preferred = new Band(old.acceptable().to(), true, old.acceptable().to(), true);
        DepthOutcome.Bands young =
                new DepthOutcome.Bands(Optional.of(preferred), old.acceptable(), old.supervised(), old.hardMaximum());
        assertThat(changed(RULES.with(new DepthRow(
                        row.rule(),
                        row.rank(),
                        row.when(),
                        young,
                        row.decided(),
                        row.areaWithoutDepth(),
                        row.claims(),
                        row.because()))))
                .singleElement()
                .satisfies(change -> assertThat(change.shifts())
                        .containsExactly(new Shift(
                                "preferred",
                                old.preferred().map(Figure.Stretch::new),
                                Optional.of(new Figure.Stretch(preferred)))));
    }

    @Test
    void advice_with_another_time_tells_both_times() {
        AftercareRow row = RULES.aftercare().stream()
                .filter(each -> each.window().flatMap(TimeWindow::hours).isPresent())
                .findFirst()
                .orElseThrow();
        TimeWindow old = row.window().orElseThrow();
        TimeWindow young = new TimeWindow(Optional.of(BigDecimal.valueOf(999)), old.kind(), old.unit(), old.harm());
        assertThat(changed(RULES.with(new AftercareRow(
                        row.rule(),
                        row.key(),
                        row.says(),
                        row.column(),
                        row.harmIfDone(),
                        row.redFlag(),
                        Optional.of(young),
                        row.claims(),
                        row.because()))))
                .singleElement()
                .satisfies(change -> assertThat(change.shifts())
                        .containsExactly(new Shift(
                                "time",
                                Optional.of(new Figure.Time(old.hours())),
                                Optional.of(new Figure.Time(young.hours())))));
    }

    @Test
    void a_rule_that_is_new_has_no_before() {
        RuleId last = last(RULES.rows()).rule();
        Protocol shorter = new Protocol(without("rows"), STANDARD.profile());
        assertThat(RuleChange.between(Map.of("default", shorter), Map.of("default", STANDARD)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.rule()).isEqualTo(last);
                    assertThat(change.before()).isEmpty();
                    assertThat(change.after()).isPresent();
                });
    }

    @Test
    void another_row_for_whatever_no_row_names_is_told() {
        Rules other = new Rules(
                RULES.rows(),
                RULES.depth(),
                RULES.depth().get(0),
                RULES.findings(),
                RULES.numbing(),
                RULES.speed(),
                RULES.sessions(),
                RULES.aftercare(),
                RULES.never(),
                RULES.escalations(),
                RULES.consent(),
                RULES.scope(),
                RULES.answers());
        assertThat(changed(other))
                .extracting(RuleChange::rule)
                .contains(RULES.otherwise().rule());
    }

    @Test
    void a_change_under_several_profiles_is_told_once_and_names_them() {
        Protocol shorter = new Protocol(without("consent"), STANDARD.profile());
        Map<String, Protocol> before = new TreeMap<>(Map.of("clinic", STANDARD, "default", STANDARD, "gone", STANDARD));
        Map<String, Protocol> after = new TreeMap<>(Map.of("clinic", shorter, "default", shorter, "new", shorter));
        assertThat(RuleChange.between(before, after))
                .singleElement()
                .satisfies(change -> assertThat(change.profiles()).containsExactly("clinic", "default"));
    }

    private static List<RuleChange> changed(Rules after) {
        return RuleChange.between(
                Map.of("default", STANDARD), Map.of("default", new Protocol(after, STANDARD.profile())));
    }

    private static RuleId lastOf(String kind) {
        return switch (kind) {
            case "depth" -> last(RULES.depth()).rule();
            case "findings" -> last(RULES.findings()).row().rule();
            case "numbing" -> last(RULES.numbing()).gives().rule();
            case "speed" -> last(RULES.speed()).gives().rule();
            case "sessions" -> last(RULES.sessions()).gives().rule();
            case "aftercare" -> last(RULES.aftercare()).rule();
            case "never" -> last(RULES.never()).rule();
            case "escalations" -> last(RULES.escalations()).row().rule();
            case "consent" -> last(RULES.consent()).rule();
            default -> last(RULES.scope()).rule();
        };
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** The rules without the last of one kind. */
    private static Rules without(String kind) {
        return new Rules(
                kept("rows", kind, RULES.rows()),
                kept("depth", kind, RULES.depth()),
                RULES.otherwise(),
                kept("findings", kind, RULES.findings()),
                kept("numbing", kind, RULES.numbing()),
                kept("speed", kind, RULES.speed()),
                kept("sessions", kind, RULES.sessions()),
                kept("aftercare", kind, RULES.aftercare()),
                kept("never", kind, RULES.never()),
                kept("escalations", kind, RULES.escalations()),
                kept("consent", kind, RULES.consent()),
                kept("scope", kind, RULES.scope()),
                RULES.answers());
    }

    private static <T> List<T> kept(String list, String kind, List<T> all) {
        return list.equals(kind) ? all.subList(0, all.size() - 1) : all;
    }
}

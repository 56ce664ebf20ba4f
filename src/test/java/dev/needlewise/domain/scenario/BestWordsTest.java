package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.DepthDecision;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.domain.protocol.RuleClass;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.scenario.Item.Contraindications;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which words of a story's conditions the best answer to an item meets. */
class BestWordsTest {
    private static final Item DEPTH = new Item.Depth(PlainCase.asking("depth"), Optional.empty());
    private static final Found ECZEMA = found("eczema", false);
    private static final Found CLEARED = found("diabetes", true);

    @Test
    void the_best_depth_is_the_low_end_of_what_is_preferred() {
        assertThat(best(DEPTH, PlainRules.decision(banded(Optional.of(Band.closed("0.50", "1.0"))))))
                .containsExactlyInAnyOrder("right", "0.5");
        assertThat(best(DEPTH, PlainRules.decision(banded(Optional.empty())))).containsExactly("right");
    }

    @Test
    void where_no_number_is_right_the_depth_is_handed_over() {
        assertThat(best(DEPTH, PlainRules.decision(PlainRules.NO_NUMBER)))
                .containsExactlyInAnyOrder("right", "hand-over");
    }

    @Test
    void the_best_list_names_what_stops_and_nothing_that_is_answered_or_disputed() {
        Decision decision = PlainRules.decision(PlainRules.NO_NUMBER, ECZEMA, CLEARED, found("keloids", false));
        assertThat(best(list(option("eczema"), option("diabetes"), option("pores"), disputed("keloids")), decision))
                .containsExactlyInAnyOrder("right", "eczema");
        assertThat(best(list(option("diabetes"), option("pores")), decision))
                .containsExactlyInAnyOrder("right", "none");
    }

    @Test
    void the_clinic_sets_a_time_only_where_the_material_gives_none() {
        assertThat(best(time("avoid_sun"), PlainRules.decision(PlainRules.NO_NUMBER)))
                .containsExactly("right");
        assertThat(best(time("no_repeat"), PlainRules.decision(PlainRules.NO_NUMBER)))
                .containsExactlyInAnyOrder("right", "clinic-sets");
        assertThat(best(time("keep_clean"), PlainRules.decision(PlainRules.NO_NUMBER)))
                .containsExactly("right");
    }

    private static Set<String> best(Item item, Decision decision) {
        return BestWords.of(
                item,
                PlainCase.keyed(PlainCase.scene("only", item), decision),
                PlainRules.protocol(
                        "default",
                        PlainRules.advice("avoid_sun", false, Optional.of(window(Optional.of(new BigDecimal("168"))))),
                        PlainRules.advice("no_repeat", false, Optional.of(window(Optional.empty()))),
                        PlainRules.advice("keep_clean", false, Optional.empty())),
                PlainCase.NOTHING_KNOWN);
    }

    private static DepthDecision banded(Optional<Band> preferred) {
        return new DepthDecision.Banded(
                new RuleId("D-01"),
                preferred,
                Band.closed("0.25", "1.5"),
                Optional.empty(),
                false,
                Limit.upTo("2.0"),
                List.of(),
                "So.");
    }

    private static Item list(Contraindications.Option... options) {
        return new Contraindications(PlainCase.asking("stops"), Arrays.asList(options));
    }

    private static Contraindications.Option option(String key) {
        return option(key, Optional.empty());
    }

    private static Contraindications.Option disputed(String key) {
        return option(key, Optional.of("conflict"));
    }

    private static Contraindications.Option option(String key, Optional<String> conflict) {
        return new Contraindications.Option(
                new Key(key), key, Optional.empty(), Optional.empty(), conflict, Optional.empty());
    }

    private static Found found(String key, boolean cleared) {
        return new Found(
                new Key(key), new RuleId("C-01"), RuleClass.CLEARANCE, Harm.MAJOR, cleared, false, List.of(), "So.");
    }

    private static Item time(String row) {
        return new Item.Time(PlainCase.asking("wait"), new Key(row));
    }

    private static TimeWindow window(Optional<BigDecimal> hours) {
        return new TimeWindow(hours, TimeWindow.Kind.WAIT_AT_LEAST, TimeWindow.Unit.DAYS, Harm.MINOR);
    }
}

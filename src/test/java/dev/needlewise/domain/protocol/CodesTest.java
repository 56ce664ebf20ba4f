package dev.needlewise.domain.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that packs write, their order where one is stricter than another, and the form of keys and ids. */
class CodesTest {
    @Test
    void every_fact_of_a_patient_is_read_back_from_the_name_that_packs_write() {
        assertThat(Area.codes()).contains("under_eye").hasSize(Area.values().length);
        assertThat(Area.codes())
                .allSatisfy(code -> assertThat(Area.of(code).map(Area::code)).contains(code));
        assertThat(Concern.codes()).contains("acne_scars").hasSize(Concern.values().length);
        assertThat(Concern.codes())
                .allSatisfy(
                        code -> assertThat(Concern.of(code).map(Concern::code)).contains(code));
        assertThat(Device.codes()).contains("home_tool").hasSize(Device.values().length);
        assertThat(Device.codes())
                .allSatisfy(
                        code -> assertThat(Device.of(code).map(Device::code)).contains(code));
        assertThat(Role.codes()).contains("self").hasSize(Role.values().length);
        assertThat(Role.codes())
                .allSatisfy(code -> assertThat(Role.of(code).map(Role::code)).contains(code));
    }

    @Test
    void a_name_that_no_pack_writes_is_nothing() {
        assertThat(Area.of("FACE")).isEmpty();
        assertThat(Concern.of("wrinkles")).isEmpty();
        assertThat(Device.of("laser")).isEmpty();
        assertThat(Role.of("")).isEmpty();
    }

    @Test
    void names_are_written_the_way_protocols_and_decisions_write_them() {
        assertThat(Disposition.REFER_OR_CLEAR.code()).isEqualTo("refer-or-clear");
        assertThat(FindingRule.Cause.WANTED_DEPTH_SUPERVISED.code()).isEqualTo("wanted-depth-supervised");
        assertThat(AftercareRow.Column.NOT_NEEDED.code()).isEqualTo("not-needed");
        assertThat(RuleClass.CLEARANCE.code()).isEqualTo("clearance");
        assertThat(Harm.CRITICAL.code()).isEqualTo("critical");
        assertThat(FixedChoice.NUMBING.code()).isEqualTo("numbing");
        assertThat(TimeWindow.Unit.DAYS.code()).isEqualTo("days");
    }

    @Test
    void the_stricter_of_two_dispositions_is_the_same_either_way_round() {
        assertThat(Disposition.stricter(Disposition.REFUSE, Disposition.POSTPONE))
                .isEqualTo(Disposition.REFUSE);
        assertThat(Disposition.stricter(Disposition.POSTPONE, Disposition.REFUSE))
                .isEqualTo(Disposition.REFUSE);
        assertThat(List.of(Disposition.values()))
                .containsExactly(
                        Disposition.PROCEED, Disposition.REFER_OR_CLEAR, Disposition.POSTPONE, Disposition.REFUSE);
    }

    @ParameterizedTest(name = "{0} at least {1}: {2}, worse {3}")
    @CsvSource({
        "MINOR,    MAJOR, false, MAJOR",
        "MAJOR,    MAJOR, true,  MAJOR",
        "CRITICAL, MAJOR, true,  CRITICAL",
    })
    void harm_is_compared_from_none_to_critical(Harm one, Harm other, boolean atLeast, Harm worse) {
        assertThat(one.atLeast(other)).isEqualTo(atLeast);
        assertThat(Harm.worse(one, other)).isEqualTo(worse);
        assertThat(Harm.worse(other, one)).isEqualTo(worse);
    }

    @Test
    void a_day_has_twenty_four_hours() {
        assertThat(TimeWindow.Unit.DAYS.inHours(new BigDecimal("7"))).isEqualByComparingTo("168");
        assertThat(TimeWindow.Unit.HOURS.inHours(new BigDecimal("48"))).isEqualByComparingTo("48");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Active_acne", "active-acne", "2nd_session", "_acne"})
    void what_is_no_key_is_refused(String text) {
        assertThat(Key.isForm(text)).isFalse();
        assertThatThrownBy(() -> new Key(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D01", "d-01", "ABCD-01", "D-", "D-001"})
    void what_is_no_rule_id_is_refused(String text) {
        assertThat(RuleId.isForm(text)).isFalse();
        assertThatThrownBy(() -> new RuleId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void keys_and_rule_ids_are_shown_as_written_and_sorted_by_name() {
        assertThat(Key.isForm("active_acne")).isTrue();
        assertThat(RuleId.isForm("DG-9")).isTrue();
        assertThat(new TreeSet<>(Set.of(new Key("warts"), new Key("acne"))))
                .extracting(Key::toString)
                .containsExactly("acne", "warts");
        assertThat(new TreeSet<>(Set.of(new RuleId("D-10"), new RuleId("C-31"), new RuleId("D-02"))))
                .extracting(RuleId::toString)
                .containsExactly("C-31", "D-02", "D-10");
    }
}

package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.escalation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows the signs after a treatment meet, and what becomes of an expected sign that stays too long. */
class EscalationTableTest {
    private static final EscalationRow REDNESS = escalation("E-01", "redness", "reassure", 0);
    private static final EscalationRow FADING = escalation("E-03", "redness_not_fading", "contact-clinic", 1);
    private static final EscalationRow INFECTION = escalation("E-05", "infection", "clinician-same-day", 3);
    private static final List<String> LEAST_FIRST = List.of("reassure", "contact-clinic", "clinician-same-day");
    private static final EscalationTable TABLE = table(
            new EscalationRule(REDNESS, Optional.of(48), Optional.of(new RuleId("E-03"))),
            always(FADING),
            always(INFECTION));

    @Test
    void signs_meet_their_rows_in_the_order_of_the_protocol() {
        assertThat(met(TABLE, 24, "infection", "redness")).containsExactly(REDNESS, INFECTION);
    }

    @Test
    void nothing_seen_meets_nothing() {
        assertThat(met(TABLE, 24)).isEmpty();
    }

    @ParameterizedTest(name = "redness after {0} hours: {1}")
    @CsvSource({"47, E-01", "48, E-01", "49, E-03"})
    void an_expected_sign_that_stays_too_long_becomes_the_next_row(int hours, String rule) {
        assertThat(met(TABLE, hours, "redness")).extracting(EscalationRow::rule).containsExactly(new RuleId(rule));
    }

    @Test
    void a_row_that_is_met_in_two_ways_stands_once() {
        assertThat(met(TABLE, 72, "redness", "redness_not_fading")).containsExactly(FADING);
    }

    @Test
    void a_row_that_nothing_follows_stands_however_late() {
        EscalationTable table = table(new EscalationRule(REDNESS, Optional.of(48), Optional.empty()));

        assertThat(met(table, 72, "redness")).containsExactly(REDNESS);
    }

    @ParameterizedTest(name = "redness after {0} hours: {1}")
    @CsvSource({"48, E-01", "72, E-03", "73, E-05"})
    void a_row_that_follows_has_a_time_of_its_own(int hours, String rule) {
        EscalationTable table = table(
                new EscalationRule(REDNESS, Optional.of(48), Optional.of(FADING.rule())),
                new EscalationRule(FADING, Optional.of(72), Optional.of(INFECTION.rule())),
                always(INFECTION));

        assertThat(met(table, hours, "redness")).extracting(EscalationRow::rule).containsExactly(new RuleId(rule));
    }

    @Test
    void rows_that_follow_each_other_come_to_an_end() {
        EscalationTable table = table(
                new EscalationRule(REDNESS, Optional.of(48), Optional.of(FADING.rule())),
                new EscalationRule(FADING, Optional.of(48), Optional.of(REDNESS.rule())));

        assertThat(met(table, 72, "redness")).hasSize(1);
    }

    @Test
    void the_most_careful_answer_is_the_most_urgent_whatever_the_row_was_before_a_profile() {
        EscalationRow raised = escalation("E-03", "redness_not_fading", "clinician-same-day", 1);
        EscalationRow milder = escalation("E-04", "bruise", "contact-clinic", 2);

        assertThat(TABLE.mostUrgent(List.of(milder, raised))).contains(raised);
        assertThat(TABLE.mostUrgent(List.of(INFECTION, raised))).contains(INFECTION);
        assertThat(TABLE.mostUrgent(List.of())).isEmpty();
    }

    private static EscalationTable table(EscalationRule... rules) {
        return new EscalationTable(List.of(rules), LEAST_FIRST);
    }

    private static EscalationRule always(EscalationRow row) {
        return new EscalationRule(row, Optional.empty(), Optional.empty());
    }

    private static List<EscalationRow> met(EscalationTable table, int hours, String... signs) {
        Set<Key> seen = Arrays.stream(signs).map(Key::new).collect(Collectors.toSet());
        return table.met(new After(hours, Optional.empty(), seen));
    }
}

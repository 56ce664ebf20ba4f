package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.finding;
import static dev.needlewise.domain.protocol.Rows.from;
import static dev.needlewise.domain.protocol.Rows.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may needle where, and what the facts show about it. */
class ScopeTableTest {
    private static final ScopeRow ANYWHERE = scope("P-02", Role.AESTHETICIAN);
    private static final ScopeRow CALIFORNIA = scope("P-01", Role.AESTHETICIAN, "california");
    private static final ScopeRow NURSE = scope("P-03", Role.NURSE);

    @ParameterizedTest(name = "in {0}: {1}")
    @CsvSource({"california, P-01", "oregon, P-02"})
    void a_row_that_names_the_place_goes_before_one_that_holds_anywhere(String place, String rule) {
        Facts facts =
                Patient.withFineLines().treatedBy(Role.AESTHETICIAN).in(place).facts();

        assertThat(table(NURSE, ANYWHERE, CALIFORNIA).row(facts).rule()).hasToString(rule);
        assertThat(table(CALIFORNIA, ANYWHERE, NURSE).row(facts).rule()).hasToString(rule);
    }

    @Test
    void without_a_place_only_a_row_that_holds_anywhere_is_about_a_practitioner() {
        Facts facts = Patient.withFineLines().treatedBy(Role.AESTHETICIAN).facts();

        assertThat(table(CALIFORNIA, ANYWHERE).row(facts)).isEqualTo(ANYWHERE);
    }

    @Test
    void a_protocol_that_says_nothing_about_a_practitioner_is_broken() {
        Facts facts = Patient.withFineLines().treatedBy(Role.PHYSICIAN).facts();

        assertThatThrownBy(() -> table(NURSE, CALIFORNIA).row(facts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No scope row is about a physician");
    }

    @ParameterizedTest(name = "{0}, trained {1}, supervised {2}, supervisor needed {3}: {4}")
    @CsvSource({
        "PERMITTED,     true,  true,  true,  PERMITTED",
        "PERMITTED,     true,  false, true,  UNVERIFIED",
        "PERMITTED,     true,  false, false, PERMITTED",
        "PERMITTED,     false, true,  true,  UNVERIFIED",
        "UNVERIFIED,    true,  true,  true,  UNVERIFIED",
        "NOT_PERMITTED, true,  true,  true,  NOT_PERMITTED",
    })
    void the_facts_show_whether_a_practitioner_may_needle(
            Permission permitted, boolean trained, boolean supervisor, boolean needed, Permission shown) {
        assertThat(nurse(false, needed).shownBy(facts(permitted, trained, supervisor)))
                .isEqualTo(shown);
    }

    @Test
    void a_practitioner_who_never_needles_shows_nothing_that_helps() {
        assertThat(nurse(true, false).shownBy(facts(Permission.PERMITTED, true, true)))
                .isEqualTo(Permission.NOT_PERMITTED);
    }

    @ParameterizedTest(name = "found {0}: {1}")
    @CsvSource({
        "'',                   permitted",
        "acne,                 permitted",
        "unverified,           verify-first",
        "excluded,             not-permitted",
        "unverified excluded,  not-permitted",
        "excluded unverified,  not-permitted",
        "acne unverified,      verify-first",
        "not_listed,           permitted",
    })
    void the_ruling_follows_what_is_found_about_the_practitioner(String keys, String ruling) {
        assertThat(ruled(keys, false)).isEqualTo(ruling);
    }

    @Test
    void a_check_that_is_on_record_leaves_nothing_to_verify() {
        assertThat(ruled("unverified", true)).isEqualTo("permitted");
    }

    @Test
    void the_ruling_cites_the_row_about_the_practitioner() {
        assertThat(table(NURSE).ruling(NURSE, List.of()))
                .isEqualTo(new Ruling("permitted", new RuleId("P-03"), Rows.CLAIMS, Rows.BECAUSE));
    }

    private static String ruled(String keys, boolean cleared) {
        List<Found> stops = Arrays.stream(keys.split(" "))
                .filter(key -> !key.isEmpty())
                .map(key -> new Found(
                        new Key(key),
                        new RuleId("C-31"),
                        RuleClass.SUPERVISOR,
                        Harm.MAJOR,
                        cleared,
                        false,
                        Rows.CLAIMS,
                        Rows.BECAUSE))
                .toList();
        return table(NURSE).ruling(NURSE, stops).value();
    }

    private static ScopeTable table(ScopeRow... rows) {
        return new ScopeTable(
                List.of(rows),
                List.of(
                        finding("C-10", "acne", RuleClass.POSTPONE, Harm.CRITICAL),
                        from(
                                FindingRule.Cause.PRACTITIONER_NOT_PERMITTED,
                                finding("C-06", "excluded", RuleClass.ABSOLUTE, Harm.CRITICAL)),
                        from(
                                FindingRule.Cause.PRACTITIONER_UNVERIFIED,
                                finding("C-31", "unverified", RuleClass.SUPERVISOR, Harm.MAJOR))));
    }

    private static ScopeRow nurse(boolean never, boolean needsSupervisor) {
        return new ScopeRow(
                new RuleId("P-03"), Set.of(Role.NURSE), Set.of(), never, needsSupervisor, Rows.CLAIMS, Rows.BECAUSE);
    }

    private static Facts facts(Permission permitted, boolean trained, boolean supervisor) {
        return Patient.withFineLines()
                .treatedBy(Patient.practitioner(Role.NURSE, permitted, trained, supervisor))
                .facts();
    }
}

package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.finding;
import static dev.needlewise.domain.protocol.Rows.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile may change about findings, practitioners, times and answers. */
class TighteningTest {
    @ParameterizedTest(name = "{0} to {1}: allowed {2}")
    @CsvSource({
        "POSTPONE,   ABSOLUTE,   true",
        "POSTPONE,   POSTPONE,   true",
        "ABSOLUTE,   POSTPONE,   false",
        "POSTPONE,   NOT,        false",
        "CLEARANCE,  SUPERVISOR, false",
        "CLEARANCE,  NOT,        false",
        "SUPERVISOR, CLEARANCE,  true",
        "SUPERVISOR, NOT,        true",
        "NOT,        CLEARANCE,  true",
        "NOT,        NOT,        true",
    })
    void a_finding_gets_stricter_or_gives_up_its_supervision(RuleClass before, RuleClass after, boolean allowed) {
        Optional<String> objection = Tightening.objection(classed(before), classed(after));

        assertThat(objection)
                .isEqualTo(
                        objectionUnless(allowed, "'" + after.code() + "' is less strict than '" + before.code() + "'"));
    }

    @ParameterizedTest(name = "{0}: allowed {1}")
    @CsvSource({"PRACTITIONER_UNVERIFIED, false", "WANTED_DEPTH_SUPERVISED, true"})
    void whether_someone_may_needle_is_not_for_a_clinic_to_give_up(FindingRule.Cause cause, boolean allowed) {
        Optional<String> objection =
                Tightening.objection(from(cause, classed(RuleClass.SUPERVISOR)), from(cause, classed(RuleClass.NOT)));

        assertThat(objection.isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} to {1}: allowed {2}")
    @CsvSource({"MAJOR, MAJOR, true", "MAJOR, CRITICAL, true", "MAJOR, MINOR, false", "CRITICAL, MAJOR, false"})
    void the_harm_of_treating_is_never_made_less(Harm before, Harm after, boolean allowed) {
        Optional<String> objection = Tightening.objection(
                finding("C-01", "diabetes", RuleClass.CLEARANCE, before),
                finding("C-01", "diabetes", RuleClass.CLEARANCE, after));

        assertThat(objection)
                .isEqualTo(allowed ? Optional.empty() : Optional.of("a profile never makes the harm of treating less"));
    }

    @Test
    void what_begins_to_stop_a_treatment_names_its_harm() {
        assertThat(Tightening.objection(
                        finding("N-01", "darker_skin_tone", RuleClass.NOT, Harm.NONE),
                        finding("N-01", "darker_skin_tone", RuleClass.CLEARANCE, Harm.NONE)))
                .contains("what stops a treatment needs a harm: minor, major or critical");
    }

    @ParameterizedTest(name = "never {0}, supervised {1}, then never {2}, supervised {3}: allowed {4}")
    @CsvSource({
        "false, false, false, false, true",
        "false, false, true,  true,  true",
        "true,  true,  true,  true,  true",
        "true,  true,  false, true,  false",
        "true,  true,  true,  false, false",
        "false, true,  true,  false, false",
        "true,  false, false, true,  false",
    })
    void a_practitioner_is_only_held_tighter(
            boolean never, boolean supervised, boolean neverNow, boolean supervisedNow, boolean allowed) {
        Optional<String> objection =
                Tightening.objection(practitioner(never, supervised), practitioner(neverNow, supervisedNow));

        assertThat(objection)
                .isEqualTo(allowed ? Optional.empty() : Optional.of("who may needle is only ever tightened"));
    }

    @ParameterizedTest(name = "{0}: {1} to {2} hours: allowed {3}")
    @CsvSource({
        "WAIT_AT_LEAST, 168, 168, true",
        "WAIT_AT_LEAST, 168, 240, true",
        "WAIT_AT_LEAST, 168, 167, false",
        "CALL_BY,       48,  48,  true",
        "CALL_BY,       48,  24,  true",
        "CALL_BY,       48,  49,  false",
    })
    void a_wait_gets_longer_and_a_call_gets_earlier(
            TimeWindow.Kind kind, String before, String after, boolean allowed) {
        Optional<String> objection = Tightening.objection(window(kind, before), window(kind, after));

        assertThat(objection).isEqualTo(objectionUnless(allowed, "this time is less careful than that of the row"));
    }

    @ParameterizedTest(name = "{0} to {1}: allowed {2}")
    @CsvSource({"MAJOR, MAJOR, true", "MAJOR, CRITICAL, true", "MAJOR, MINOR, false", "MINOR, NONE, false"})
    void a_wrong_time_is_never_made_less_harmful(Harm before, Harm after, boolean allowed) {
        Optional<BigDecimal> hours = Optional.of(new BigDecimal("168"));
        for (Optional<BigDecimal> was : List.of(hours, Optional.<BigDecimal>empty())) {
            assertThat(Tightening.objection(waiting(was, before), waiting(hours, after)))
                    .isEqualTo(
                            allowed
                                    ? Optional.empty()
                                    : Optional.of("a profile never makes the harm of a wrong time less"));
        }
    }

    @Test
    void a_clinic_sets_the_time_that_the_sources_leave_to_it_and_no_other() {
        Optional<TimeWindow> left = Optional.of(
                new TimeWindow(Optional.empty(), TimeWindow.Kind.CALL_BY, TimeWindow.Unit.HOURS, Harm.MAJOR));
        Optional<TimeWindow> stated = window(TimeWindow.Kind.CALL_BY, "48");

        assertThat(Tightening.objection(left, stated)).isEmpty();
        assertThat(Tightening.objection(left, left)).isEmpty();
        assertThat(Tightening.objection(stated, left)).contains("a time that the sources state cannot be taken back");
        assertThat(Tightening.objection(Optional.empty(), stated)).contains("no time belongs to this row");
    }

    @ParameterizedTest(name = "{0} to {1}: allowed {2}")
    @CsvSource({"required, required, true", "optional, required, true", "required, optional, false"})
    void an_answer_only_becomes_more_careful(String before, String after, boolean allowed) {
        Optional<String> objection =
                Tightening.objection(List.of("optional", "clinician-decides", "required"), before, after);

        assertThat(objection).isEqualTo(objectionUnless(allowed, "'optional' is less careful than 'required'"));
    }

    private static Optional<String> objectionUnless(boolean allowed, String why) {
        return allowed
                ? Optional.empty()
                : Optional.of(why + "; a profile tightens, and loosens only what is marked supervised");
    }

    private static FindingRule classed(RuleClass ruleClass) {
        Harm harm = ruleClass == RuleClass.NOT ? Harm.NONE : Harm.MAJOR;
        return finding("C-01", "some_finding", ruleClass, harm);
    }

    private static ScopeRow practitioner(boolean never, boolean needsSupervisor) {
        return new ScopeRow(
                new RuleId("P-03"), Set.of(Role.NURSE), Set.of(), never, needsSupervisor, Rows.CLAIMS, Rows.BECAUSE);
    }

    private static Optional<TimeWindow> waiting(Optional<BigDecimal> hours, Harm harm) {
        return Optional.of(new TimeWindow(hours, TimeWindow.Kind.WAIT_AT_LEAST, TimeWindow.Unit.HOURS, harm));
    }

    private static Optional<TimeWindow> window(TimeWindow.Kind kind, String hours) {
        return Optional.of(new TimeWindow(Optional.of(new BigDecimal(hours)), kind, TimeWindow.Unit.HOURS, Harm.MAJOR));
    }
}

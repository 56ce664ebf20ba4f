package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.bands;
import static dev.needlewise.domain.protocol.Rows.depth;
import static dev.needlewise.domain.protocol.Rows.finding;
import static dev.needlewise.domain.protocol.Rows.from;
import static dev.needlewise.domain.protocol.Rows.onlyPart;
import static dev.needlewise.domain.protocol.Rows.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a row that is found stands: cleared or not, for the whole treatment or a part, and with which reason. */
class FoundTest {
    private static final FindingRule DIABETES = finding("C-24", "diabetes", RuleClass.CLEARANCE, Harm.CRITICAL);
    private static final FindingRule ACNE = finding("C-10", "acne", RuleClass.POSTPONE, Harm.CRITICAL);
    private static final FindingRule EXCLUDED = from(
            FindingRule.Cause.PRACTITIONER_NOT_PERMITTED,
            finding("C-06", "excluded", RuleClass.ABSOLUTE, Harm.CRITICAL));
    private static final List<ClaimId> HOME = List.of(new ClaimId("HOM-04"));

    @Test
    void only_what_a_clearance_opens_is_ever_cleared() {
        Patient patient = Patient.withFineLines().found("diabetes", "acne").cleared("diabetes", "acne");

        assertThat(found(patient, DIABETES, ACNE)).extracting(Found::cleared).containsExactly(true, false);
        assertThat(found(patient(), DIABETES)).extracting(Found::cleared).containsExactly(false);
    }

    @Test
    void someone_who_needles_at_home_is_told_the_reason_of_the_scope_row() {
        FindingRule tooDeep = from(FindingRule.Cause.WANTED_DEPTH_ABOVE_HARD_MAXIMUM, ACNE);
        Patient alone =
                Patient.withFineLines().treatedBy(Role.SELF).found("diabetes").wanting("2.0");

        List<Found> found = found(alone, never(Role.SELF, "Alone."), EXCLUDED, DIABETES, tooDeep);

        assertThat(found).extracting(Found::because).containsExactly("Alone.", Rows.BECAUSE, Rows.BECAUSE);
        assertThat(found).extracting(Found::claims).containsExactly(HOME, Rows.CLAIMS, Rows.CLAIMS);
    }

    @Test
    void a_practitioner_who_is_excluded_is_told_the_reason_of_the_finding() {
        assertThat(found(Patient.withFineLines(), never(Role.NURSE, "Law."), EXCLUDED))
                .extracting(Found::because)
                .containsExactly(Rows.BECAUSE);
    }

    @ParameterizedTest(name = "{0}: {1} before, {2} after, {3} with radiofrequency")
    @CsvSource({
        "NEVER,           false, false, false",
        "ALWAYS,          true,  true,  true",
        "AFTER_TREATMENT, false, true,  false",
        "UNLESS_RF,       true,  true,  false",
    })
    void a_row_stops_the_whole_treatment_or_only_a_part(
            FindingRule.Part part, boolean before, boolean after, boolean rf) {
        FindingRule rule = onlyPart(part, DIABETES);

        assertThat(found(patient(), rule)).extracting(Found::partial).containsExactly(before);
        assertThat(found(patient().seenAfter(2), rule))
                .extracting(Found::partial)
                .containsExactly(after);
        assertThat(found(patient().treatedWith(Device.RF), rule))
                .extracting(Found::partial)
                .containsExactly(rf);
    }

    private static Patient patient() {
        return Patient.withFineLines().found("diabetes");
    }

    private static List<Found> found(Patient patient, FindingRule... rules) {
        return found(patient, Rows.scope("P-03", Role.NURSE), rules);
    }

    private static List<Found> found(Patient patient, ScopeRow scope, FindingRule... rules) {
        DepthRow row = depth("D-01", when(), bands("[0.5,0.5]", "[0.5,1]", "-", "1.5"));
        return new FindingTable(List.of(rules)).find(patient.facts(), new DepthTable.Choice(row, false), scope);
    }

    private static ScopeRow never(Role role, String because) {
        return new ScopeRow(new RuleId("P-05"), Set.of(role), Set.of(), true, false, HOME, because);
    }
}

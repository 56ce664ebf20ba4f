package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.bands;
import static dev.needlewise.domain.protocol.Rows.depth;
import static dev.needlewise.domain.protocol.Rows.finding;
import static dev.needlewise.domain.protocol.Rows.from;
import static dev.needlewise.domain.protocol.Rows.noNumber;
import static dev.needlewise.domain.protocol.Rows.scope;
import static dev.needlewise.domain.protocol.Rows.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows are found in a patient, written down or following from other facts. */
class FindingTableTest {
    private static final FindingRule KELOID = finding("C-01", "keloid", RuleClass.ABSOLUTE, Harm.CRITICAL);
    private static final FindingRule DIABETES = finding("C-24", "diabetes", RuleClass.CLEARANCE, Harm.CRITICAL);
    private static final FindingRule ACNE = finding("C-10", "acne", RuleClass.POSTPONE, Harm.CRITICAL);
    private static final FindingRule ANY = finding("C-31", "some_finding", RuleClass.SUPERVISOR, Harm.MAJOR);
    private static final ScopeRow NURSE = scope("P-03", Role.NURSE);
    private static final DepthRow DEPTH = new DepthRow(
            new RuleId("D-09"),
            0,
            when(),
            bands("[0.5,0.5]", "[0.5,1]", "(1,1.5]", "1.5"),
            Optional.of(bands("[2,2]", "[0.5,2]", "-", "2")),
            false,
            Rows.CLAIMS,
            Rows.BECAUSE);

    @Test
    void what_is_written_down_is_found_in_the_order_of_the_protocol() {
        assertThat(found(Patient.withFineLines().found("acne", "keloid"), KELOID, DIABETES, ACNE))
                .extracting(Found::rule)
                .containsExactly(new RuleId("C-01"), new RuleId("C-10"));
    }

    @Test
    void a_concern_and_a_device_can_be_findings_in_themselves() {
        FindingRule tattoo = from(FindingRule.FoundFrom.concern(Concern.TATTOO_REMOVAL), KELOID);
        FindingRule rf = from(FindingRule.FoundFrom.device(Device.RF), DIABETES);

        assertThat(found(Patient.with(Concern.TATTOO_REMOVAL, Area.BODY), tattoo, rf))
                .extracting(Found::rule)
                .containsExactly(new RuleId("C-01"));
        assertThat(found(Patient.withFineLines().treatedWith(Device.RF), tattoo, rf))
                .extracting(Found::rule)
                .containsExactly(new RuleId("C-24"));
        assertThat(found(Patient.withFineLines(), tattoo, rf)).isEmpty();
    }

    @Test
    void a_finding_that_is_written_and_follows_stands_once() {
        FindingRule tattoo = from(FindingRule.FoundFrom.concern(Concern.TATTOO_REMOVAL), KELOID);

        assertThat(found(Patient.with(Concern.TATTOO_REMOVAL, Area.BODY).found("keloid"), tattoo))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} mm, decided {1}: above {2}, supervised {3}")
    @CsvSource({
        "1.0,  false, false, false",
        "1.01, false, false, true",
        "1.5,  false, false, true",
        "1.51, false, true,  false",
        "1.01, true,  false, true",
        "1.51, true,  false, false",
        "2.01, true,  true,  false",
    })
    void a_wanted_depth_is_measured_against_the_row(String wanted, boolean decided, boolean above, boolean supervised) {
        Patient patient = Patient.withFineLines().wanting(wanted);
        if (decided) {
            patient.depthDecided();
        }

        assertThat(follows(FindingRule.Cause.WANTED_DEPTH_ABOVE_HARD_MAXIMUM, patient))
                .isEqualTo(above);
        assertThat(follows(FindingRule.Cause.WANTED_DEPTH_SUPERVISED, patient)).isEqualTo(supervised);
    }

    @Test
    void nothing_follows_from_a_depth_that_nobody_wants() {
        assertThat(follows(FindingRule.Cause.WANTED_DEPTH_ABOVE_HARD_MAXIMUM, Patient.withFineLines()))
                .isFalse();
        assertThat(follows(FindingRule.Cause.WANTED_DEPTH_SUPERVISED, Patient.withFineLines()))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: excluded {1}, unverified {2}")
    @CsvSource({"PERMITTED, false, false", "NOT_PERMITTED, true, false", "UNVERIFIED, false, true"})
    void whether_the_practitioner_may_needle_is_found(Permission permitted, boolean excluded, boolean unverified) {
        Patient patient = Patient.withFineLines().treatedBy(Patient.practitioner(Role.NURSE, permitted, true, true));

        assertThat(follows(FindingRule.Cause.PRACTITIONER_NOT_PERMITTED, patient))
                .isEqualTo(excluded);
        assertThat(follows(FindingRule.Cause.PRACTITIONER_UNVERIFIED, patient)).isEqualTo(unverified);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void an_area_that_is_left_without_a_depth_is_found(boolean without) {
        FindingTable table = new FindingTable(List.of(from(FindingRule.Cause.AREA_WITHOUT_DEPTH, ANY)));
        DepthTable.Choice choice = new DepthTable.Choice(depth("D-11", when(), noNumber("3")), without);

        assertThat(table.find(Patient.withFineLines().facts(), choice, NURSE).isEmpty())
                .isNotEqualTo(without);
    }

    private static boolean follows(FindingRule.Cause cause, Patient patient) {
        return !found(patient, from(cause, ANY)).isEmpty();
    }

    private static List<Found> found(Patient patient, FindingRule... rules) {
        return table(rules).find(patient.facts(), choice(), NURSE);
    }

    private static FindingTable table(FindingRule... rules) {
        return new FindingTable(List.of(rules));
    }

    private static DepthTable.Choice choice() {
        return new DepthTable.Choice(DEPTH, false);
    }
}

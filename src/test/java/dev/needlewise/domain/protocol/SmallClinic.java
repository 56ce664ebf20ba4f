package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.aftercare;
import static dev.needlewise.domain.protocol.Rows.bands;
import static dev.needlewise.domain.protocol.Rows.depth;
import static dev.needlewise.domain.protocol.Rows.escalation;
import static dev.needlewise.domain.protocol.Rows.finding;
import static dev.needlewise.domain.protocol.Rows.from;
import static dev.needlewise.domain.protocol.Rows.line;
import static dev.needlewise.domain.protocol.Rows.onlyPart;
import static dev.needlewise.domain.protocol.Rows.row;
import static dev.needlewise.domain.protocol.Rows.ruling;
import static dev.needlewise.domain.protocol.Rows.scope;
import static dev.needlewise.domain.protocol.Rows.when;
import static dev.needlewise.domain.protocol.Rows.withoutDepth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A clinic with a few rows of every kind. */
final class SmallClinic {
    static final FindingRule ECZEMA = new FindingRule(
            finding("C-15", "eczema", RuleClass.POSTPONE, Harm.MAJOR).row(),
            FindingRule.Part.NEVER,
            Optional.empty(),
            true);

    static final EscalationRow REDNESS = escalation("E-01", "redness", "reassure", 0);
    static final EscalationRow INFECTION = escalation("E-05", "infection", "clinician-same-day", 3);
    static final EscalationRow FAINTING = escalation("E-09", "fainting", "clinician-at-once", 5);

    static final Rules RULES = new Rules(
            List.of(row("D-01", "Fine lines."), row("D-04", "Deep wrinkles."), row("C-10", "Active acne.")),
            List.of(
                    depth("D-01", when(Concern.FINE_LINES, Area.FACE), bands("[0.5,0.5]", "[0.5,1]", "(1,1.5]", "1.5")),
                    depth("D-04", when(Concern.DEEP_WRINKLES, Area.FACE), bands("[1,1.5]", "[0.5,1.5]", "-", "1.5")),
                    withoutDepth("D-11", when(Area.UNDER_EYE))),
            withoutDepth("DG-9", when()),
            List.of(
                    finding("C-01", "keloid_history", RuleClass.ABSOLUTE, Harm.CRITICAL),
                    onlyPart(
                            FindingRule.Part.ALWAYS,
                            from(
                                    FindingRule.Cause.WANTED_DEPTH_ABOVE_HARD_MAXIMUM,
                                    finding("C-04", "too_deep", RuleClass.ABSOLUTE, Harm.CRITICAL))),
                    finding("C-10", "active_acne", RuleClass.POSTPONE, Harm.CRITICAL),
                    ECZEMA,
                    finding("C-24", "diabetes", RuleClass.CLEARANCE, Harm.CRITICAL),
                    from(
                            FindingRule.Cause.AREA_WITHOUT_DEPTH,
                            finding("C-28", "area_without_depth", RuleClass.SUPERVISOR, Harm.CRITICAL)),
                    from(
                            FindingRule.Cause.PRACTITIONER_UNVERIFIED,
                            finding("C-31", "scope_unverified", RuleClass.SUPERVISOR, Harm.MAJOR)),
                    finding("N-09", "fear_of_needles", RuleClass.NOT, Harm.NONE)),
            List.of(
                    line(ruling("AN-1", "optional"), "0.5"),
                    line(ruling("AN-2", "clinician-decides"), "<1"),
                    line(ruling("AN-3", "required"))),
            List.of(
                    new RulingLine(ruling("DG-6", "low"), Set.of(Area.FACE), Set.of(), false, false, Optional.empty()),
                    line(ruling("DG-7", "clinic-sets"))),
            List.of(line(ruling("S-02", "6-10"), "0.5"), line(ruling("S-03", "4-6"))),
            List.of(
                    aftercare("A-01", "drink_water", AftercareRow.Column.DO),
                    aftercare("A-03", "sunbathe", AftercareRow.Column.DONT)),
            List.of(aftercare("W-01", "wrong_scrub", AftercareRow.Column.DONT)),
            List.of(
                    new EscalationRule(REDNESS, Optional.of(48), Optional.of(new RuleId("E-05"))),
                    new EscalationRule(FAINTING, Optional.empty(), Optional.empty()),
                    new EscalationRule(INFECTION, Optional.empty(), Optional.empty())),
            List.of(new ConsentRow(new RuleId("S-01"), "effect", "Says.", Rows.CLAIMS, Rows.BECAUSE)),
            List.of(scope("P-03", Role.NURSE), scope("P-04", Role.PHYSICIAN)),
            Map.of(
                    FixedChoice.NUMBING,
                    List.of(
                            new Answer("optional", "You may.", Harm.NONE),
                            new Answer("required", "You have to.", Harm.MINOR))));

    static final Protocol PROTOCOL = new Protocol(RULES, Patient.CLINIC);

    private SmallClinic() {}

    static Decision decide(Patient patient) {
        return PROTOCOL.decide(patient.presentation());
    }
}

package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The facts of one patient, visit and kit: the input of {@link Protocol#decide}. What is not said is not so.
 *
 * @param findings keys of contraindication rows and of rows that are none
 * @param cleared keys for which a clearance or a clinician's decision is on record
 * @param wantedDepth millimetres that the patient or a colleague asks for
 * @param jurisdiction where the practitioner works, such as {@code california}
 */
public record Presentation(
        Concern concern,
        Area area,
        Set<Key> findings,
        Set<Key> cleared,
        Optional<BigDecimal> wantedDepth,
        Optional<PlannedSession> session,
        Optional<Device> device,
        PractitionerFacts practitioner,
        Optional<String> jurisdiction,
        Optional<After> after) {
    public Presentation {
        findings = Collections.unmodifiableSet(new TreeSet<>(findings));
        cleared = Collections.unmodifiableSet(new TreeSet<>(cleared));
    }

    public static Presentation of(Concern concern, Area area) {
        return new Presentation(
                concern,
                area,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PractitionerFacts.UNSAID,
                Optional.empty(),
                Optional.empty());
    }

    public Presentation withFindings(Set<Key> others) {
        return new Presentation(
                concern, area, others, cleared, wantedDepth, session, device, practitioner, jurisdiction, after);
    }

    public Presentation withCleared(Set<Key> others) {
        return new Presentation(
                concern, area, findings, others, wantedDepth, session, device, practitioner, jurisdiction, after);
    }
}

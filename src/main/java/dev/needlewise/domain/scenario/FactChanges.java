package dev.needlewise.domain.scenario;

import dev.needlewise.domain.protocol.After;
import dev.needlewise.domain.protocol.Area;
import dev.needlewise.domain.protocol.Concern;
import dev.needlewise.domain.protocol.Device;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.PlannedSession;
import dev.needlewise.domain.protocol.PractitionerFacts;
import dev.needlewise.domain.protocol.Presentation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How the patient's facts differ from a scene on: findings and clearances come and go, other facts are replaced. */
public record FactChanges(
        Set<Key> findingsAdded,
        Set<Key> findingsRemoved,
        Set<Key> clearedAdded,
        Set<Key> clearedRemoved,
        Optional<Concern> concern,
        Optional<Area> area,
        Optional<BigDecimal> wantedDepth,
        Optional<PlannedSession> session,
        Optional<Device> device,
        PractitionerFacts practitioner,
        Optional<String> jurisdiction,
        Optional<After> after) {
    public static final FactChanges NONE = new FactChanges(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PractitionerFacts.UNSAID,
            Optional.empty(),
            Optional.empty());

    public FactChanges {
        findingsAdded = Set.copyOf(findingsAdded);
        findingsRemoved = Set.copyOf(findingsRemoved);
        clearedAdded = Set.copyOf(clearedAdded);
        clearedRemoved = Set.copyOf(clearedRemoved);
    }

    public Presentation appliedTo(Presentation facts) {
        return new Presentation(
                concern.orElse(facts.concern()),
                area.orElse(facts.area()),
                changed(facts.findings(), findingsAdded, findingsRemoved),
                changed(facts.cleared(), clearedAdded, clearedRemoved),
                wantedDepth.or(facts::wantedDepth),
                session.or(facts::session),
                device.or(facts::device),
                practitioner.over(facts.practitioner()),
                jurisdiction.or(facts::jurisdiction),
                after.or(facts::after));
    }

    private static Set<Key> changed(Set<Key> before, Set<Key> added, Set<Key> removed) {
        Set<Key> now = new TreeSet<>(before);
        now.removeAll(removed);
        now.addAll(added);
        return now;
    }
}

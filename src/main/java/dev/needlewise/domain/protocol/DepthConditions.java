package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * When a depth row applies; an empty set asks for nothing.
 *
 * @param exceptConcerns concerns for which the row never applies
 * @param anyFinding one of these is found
 * @param fromSession from this planned session on, the sessions before it at this depth or deeper
 */
public record DepthConditions(
        Set<Concern> concerns,
        Set<Concern> exceptConcerns,
        Set<Area> areas,
        Set<Device> devices,
        Set<Role> roles,
        Set<Key> anyFinding,
        Optional<FromSession> fromSession) {
    public DepthConditions {
        concerns = Set.copyOf(concerns);
        exceptConcerns = Set.copyOf(exceptConcerns);
        areas = Set.copyOf(areas);
        devices = Set.copyOf(devices);
        roles = Set.copyOf(roles);
        anyFinding = Set.copyOf(anyFinding);
    }

    /**
     * A later step of a course.
     *
     * @param number of the planned session, from 1
     * @param atDepth millimetres that the sessions before it reached
     */
    public record FromSession(int number, BigDecimal atDepth) {
        boolean isMetBy(PlannedSession planned) {
            return planned.number() >= number
                    && planned.atDepth()
                            .map(depth -> depth.compareTo(atDepth) >= 0)
                            .orElse(false);
        }
    }

    /** How many things the row asks for: of two rows that apply, the one that asks for more says more. */
    int count() {
        int count = 0;
        for (Set<?> asked : new Set<?>[] {concerns, exceptConcerns, areas, devices, roles, anyFinding}) {
            count += asked.isEmpty() ? 0 : 1;
        }
        return count + (fromSession.isPresent() ? 1 : 0);
    }

    boolean areMetBy(Facts facts) {
        return isAbout(facts.concern(), facts.area())
                && asks(devices, facts.device())
                && asks(roles, facts.role())
                && (anyFinding.isEmpty() || !Collections.disjoint(anyFinding, facts.findings()))
                && fromSession
                        .map(from -> facts.session().map(from::isMetBy).orElse(false))
                        .orElse(true);
    }

    /** Whether concern and area fit, whoever needles with whatever. */
    boolean isAbout(Concern concern, Area area) {
        return asks(concerns, concern) && !exceptConcerns.contains(concern) && asks(areas, area);
    }

    boolean namesConcernOrArea() {
        return !concerns.isEmpty() || !exceptConcerns.isEmpty() || !areas.isEmpty();
    }

    private static <T> boolean asks(Set<T> asked, T fact) {
        return asked.isEmpty() || asked.contains(fact);
    }
}

package dev.needlewise.domain.training.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A group that trains together under one profile of the protocol.
 *
 * @param profile whose rules its cases are graded by
 * @param zone the time zone that its dates are shown and typed in
 * @param closed since when nobody joins and nothing new is begun
 */
public record Cohort(
        CohortId id,
        String name,
        String profile,
        ZoneId zone,
        JoiningCode joiningCode,
        Instant made,
        Optional<Instant> closed) {
    public static final int LONGEST_NAME = 200;

    public Cohort {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A cohort's name has 1 to " + LONGEST_NAME + " characters, but found " + name.length());
        }
    }

    /** Whether a cohort can be called this. */
    public static boolean isName(String text) {
        int length = text.strip().length();
        return length > 0 && length <= LONGEST_NAME;
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    public Cohort named(String newName) {
        return new Cohort(id, newName, profile, zone, joiningCode, made, closed);
    }

    public Cohort inZone(ZoneId newZone) {
        return new Cohort(id, name, profile, newZone, joiningCode, made, closed);
    }

    /** The next code makes the one that went round before worthless. */
    public Cohort withCode(JoiningCode code) {
        return new Cohort(id, name, profile, zone, code, made, closed);
    }

    public Cohort closedAt(Instant now) {
        return new Cohort(id, name, profile, zone, joiningCode, made, closed.or(() -> Optional.of(now)));
    }

    public Cohort reopened() {
        return new Cohort(id, name, profile, zone, joiningCode, made, Optional.empty());
    }

    public Cohort underProfile(String newProfile) {
        return new Cohort(id, name, newProfile, zone, joiningCode, made, closed);
    }

    /**
     * Why the profile cannot be changed; nothing if it can.
     *
     * @param sessionsBegun whether anyone has begun a case in this cohort: from then on results must stay comparable
     */
    public Optional<CohortRefusal> refusalToChangeProfile(boolean sessionsBegun) {
        if (!isOpen()) {
            return Optional.of(CohortRefusal.CLOSED);
        }
        return sessionsBegun ? Optional.of(CohortRefusal.SESSIONS_BEGUN) : Optional.empty();
    }

    /** Why somebody with this membership, if any, cannot join; nothing if they can. */
    public Optional<CohortRefusal> refusalToJoin(Optional<Membership> already) {
        if (!isOpen()) {
            return Optional.of(CohortRefusal.CLOSED);
        }
        return already.filter(Membership::isCurrent).map(membership -> CohortRefusal.ALREADY_MEMBER);
    }
}

package dev.needlewise.lti.registration;

import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.registration.RegistrationRefusal.Reason;
import java.time.Instant;
import java.util.Optional;

/** Judges the words of a registration link: a one-time invitation, or the standing one of the settings. */
public final class Doorkeeper {
    private final Invitations invitations;
    private final Optional<String> standingHash;

    /** @param standing the invitation of the settings; whoever sets it answers for its length */
    public Doorkeeper(Invitations invitations, Optional<String> standing) {
        this.invitations = invitations;
        this.standingHash = standing.filter(words -> !words.isBlank()).map(Unguessable::hashOf);
    }

    /** Whether the link opens the page; it is not used up by looking. */
    public Verdict<Admission> look(String words, Instant now) {
        if (isStanding(words)) {
            return Verdict.accepted(new Admission(Optional.empty()));
        }
        String hash = Unguessable.hashOf(words);
        Optional<Invitation> found = invitations.find(hash);
        if (found.isEmpty()) {
            return refused(Reason.INVITATION_UNKNOWN, "no invitation has these words");
        }
        if (found.get().used()) {
            return refused(Reason.INVITATION_USED, "the invitation was used");
        }
        if (found.get().isExpiredAt(now)) {
            return refused(
                    Reason.INVITATION_EXPIRED,
                    "it was good until " + found.get().expiresAt());
        }
        return Verdict.accepted(new Admission(Optional.of(hash)));
    }

    /** Uses the link up; of two at once one is let in. */
    Verdict<Admission> enter(String words, Instant now) {
        return look(words, now)
                .then(admission -> admission.hash().map(invitations::use).orElse(true)
                        ? Verdict.accepted(admission)
                        : refused(Reason.INVITATION_USED, "the invitation was used in this very moment"));
    }

    void release(Admission admission) {
        admission.hash().ifPresent(invitations::release);
    }

    private boolean isStanding(String words) {
        return standingHash.map(hash -> Unguessable.matches(hash, words)).orElse(false);
    }

    private static Verdict<Admission> refused(Reason reason, String detail) {
        return Verdict.refused(new RegistrationRefusal(reason, detail));
    }

    /** Leave to register; without a hash it is the standing one. */
    public record Admission(Optional<String> hash) {}
}

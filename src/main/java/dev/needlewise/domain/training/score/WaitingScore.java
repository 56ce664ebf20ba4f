package dev.needlewise.domain.training.score;

import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of the queue and how far it got.
 *
 * @param nextTry nobody takes it before
 * @param problem what went wrong last
 */
public record WaitingScore(
        long id, QueuedScore score, State state, int tries, Instant nextTry, Optional<String> problem) {
    /** Where an entry of the queue stands. */
    public enum State {
        WAITING,
        /** Somebody is at it; once its next try is due, whoever it was is known to have been cut off. */
        SENDING,
        SENT,
        /** A later score of the same person and case went instead. */
        OVERTAKEN,
        REFUSED
    }

    /** What a gradebook holds or should hold of each person: the last of these entries that none has overtaken. */
    public static Map<PersonId, WaitingScore> newest(List<WaitingScore> inOrder) {
        Map<PersonId, WaitingScore> newest = new HashMap<>();
        inOrder.stream()
                .filter(entry -> entry.state != State.OVERTAKEN)
                .forEach(entry -> newest.put(entry.score.person(), entry));
        return newest;
    }

    public WaitingScore sent() {
        return new WaitingScore(id, score, State.SENT, tries + 1, nextTry, Optional.empty());
    }

    public WaitingScore overtaken() {
        return new WaitingScore(id, score, State.OVERTAKEN, tries, nextTry, problem);
    }

    public WaitingScore refused(String why) {
        return new WaitingScore(id, score, State.REFUSED, tries + 1, nextTry, Optional.of(why));
    }

    /** Asked for by a person, and due at once; pauses begin anew, but that it may have arrived is not forgotten. */
    public WaitingScore onceMore(Instant now) {
        return new WaitingScore(id, score, State.WAITING, Math.min(tries, 1), now, Optional.empty());
    }

    /** Being sent, and for nobody else to take before this time. */
    public WaitingScore beingSent(Instant until) {
        return new WaitingScore(id, score, State.SENDING, tries, until, problem);
    }

    /** Waits again after a send whose end nobody knows, which counts as a try. */
    public WaitingScore cutOff() {
        return new WaitingScore(id, score, State.WAITING, tries + 1, nextTry, problem);
    }

    /** Whether an earlier try may have arrived without an answer that reached us. */
    public boolean mayHaveArrived() {
        return tries > 0;
    }

    /** Not tried, and said why. */
    public WaitingScore putOff(Instant later, String why) {
        return new WaitingScore(id, score, State.WAITING, tries, later, Optional.of(why));
    }

    public WaitingScore again(Instant later, String why) {
        return new WaitingScore(id, score, State.WAITING, tries + 1, later, Optional.of(why));
    }
}

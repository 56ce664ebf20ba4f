package dev.needlewise.application.review;

import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.Waiting;
import java.util.List;

/**
 * What waits for a supervisor.
 *
 * @param attempts the most dangerous first, as many as somebody would look through
 * @param waiting how many there are in all
 * @param doubts of trainees, the oldest first
 */
public record ReviewQueue(List<WaitingAttempt> attempts, int waiting, List<Doubt> doubts) {
    public ReviewQueue {
        attempts = List.copyOf(attempts);
        doubts = List.copyOf(doubts);
    }

    /** An attempt to read. */
    public record WaitingAttempt(Waiting waiting, Person trainee, Cohort cohort, String caseTitle) {}

    /**
     * A trainee's doubt about a reason.
     *
     * @param prompt what the item asked
     * @param open whether the supervisor may open the session; practice on one's own they may not
     */
    public record Doubt(
            Challenge challenge, Person trainee, Cohort cohort, String caseTitle, String prompt, boolean open) {}
}

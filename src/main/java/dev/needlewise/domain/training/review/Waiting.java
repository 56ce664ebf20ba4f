package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.StandingKey;
import dev.needlewise.domain.training.session.Unsettled;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * An attempt that a supervisor should read: the latest of its standing, with nothing decided about it yet.
 *
 * @param assessed whether it is for proof, and not practice
 */
public record Waiting(Unsettled unsettled, Urgency urgency, boolean assessed) {
    /** Why it should be read, from the most urgent on. */
    public enum Urgency {
        /** A major or critical error was made with full confidence. */
        SURE_AND_UNSAFE,
        CRITICAL,
        MAJOR,
        /** It is assessed, and that is all. */
        ASSESSED
    }

    /** The most urgent first, of these what is for proof, then whoever has waited longest. */
    public static final Comparator<Waiting> ORDER = Comparator.comparing((Waiting waiting) -> waiting.urgency())
            .thenComparing(waiting -> !waiting.assessed())
            .thenComparing((Waiting waiting) -> waiting.attempt().finished())
            .thenComparing(waiting -> waiting.attempt().session().value());

    /**
     * What waits among these.
     *
     * @param assessed whether attempts of a standing are for proof; practice waits only where it was dangerous
     */
    public static List<Waiting> among(Collection<Unsettled> unsettled, Predicate<StandingKey> assessed) {
        return unsettled.stream()
                .map(each -> new Waiting(each, urgency(each.latest()), assessed.test(each.key())))
                .filter(waiting -> waiting.attempt().grade().isDangerous() || waiting.assessed())
                .sorted(ORDER)
                .toList();
    }

    public StandingKey key() {
        return unsettled.key();
    }

    public FinishedAttempt attempt() {
        return unsettled.latest();
    }

    private static Urgency urgency(FinishedAttempt attempt) {
        if (attempt.grade().sureAndUnsafe()) {
            return Urgency.SURE_AND_UNSAFE;
        }
        if (attempt.grade().isCritical()) {
            return Urgency.CRITICAL;
        }
        return attempt.grade().majors() > 0 ? Urgency.MAJOR : Urgency.ASSESSED;
    }
}

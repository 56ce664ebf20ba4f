package dev.needlewise.domain.training.assignment;

import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of an assignment can be changed after it was made; nothing is checked yet.
 *
 * @param attemptsAllowed for each case; none means as many as they like
 * @param onlyFor empty for the whole cohort
 */
public record Terms(
        String title,
        Optional<Instant> opens,
        Optional<Instant> due,
        Optional<Integer> attemptsAllowed,
        WhichCounts whichCounts,
        AfterCritical afterCritical,
        FeedbackTime feedback,
        Set<PersonId> onlyFor) {
    public Terms {
        title = title.strip();
        onlyFor = Set.copyOf(onlyFor);
    }

    /** For everybody, at any time, as often as they like. */
    static Terms open(String title) {
        return new Terms(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                WhichCounts.BEST,
                AfterCritical.SCORE_COUNTS,
                FeedbackTime.AT_END,
                Set.of());
    }

    /**
     * Everything that is wrong with them; nothing if they hold together.
     *
     * @param trainees who is in the cohort now
     */
    public List<AssignmentRefusal> refusals(Set<PersonId> trainees) {
        List<AssignmentRefusal> refusals = new ArrayList<>();
        if (title.isEmpty() || title.length() > Assignment.LONGEST_TITLE) {
            refusals.add(AssignmentRefusal.TITLE_UNFIT);
        }
        if (opens.isPresent() && due.filter(end -> !end.isAfter(opens.get())).isPresent()) {
            refusals.add(AssignmentRefusal.DUE_BEFORE_OPENS);
        }
        if (attemptsAllowed.filter(allowed -> allowed < 1).isPresent()) {
            refusals.add(AssignmentRefusal.NO_ATTEMPTS);
        }
        if (feedback == FeedbackTime.AFTER_DUE && due.isEmpty()) {
            refusals.add(AssignmentRefusal.FEEDBACK_NEEDS_DUE);
        }
        if (!trainees.containsAll(onlyFor)) {
            refusals.add(AssignmentRefusal.NOT_A_TRAINEE);
        }
        return refusals;
    }
}

package dev.needlewise.domain.training.assignment;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cases that a cohort, or some of it, is asked to do.
 *
 * @param attemptsAllowed for each case; none means as many as they like
 * @param onlyFor empty for the whole cohort
 * @param extensions a later due time for some
 */
public record Assignment(
        AssignmentId id,
        CohortId cohort,
        String title,
        List<ScenarioId> cases,
        Mode mode,
        Optional<Instant> opens,
        Optional<Instant> due,
        Optional<Integer> attemptsAllowed,
        WhichCounts whichCounts,
        AfterCritical afterCritical,
        FeedbackTime feedback,
        Set<PersonId> onlyFor,
        Map<PersonId, Instant> extensions,
        Instant made,
        Optional<Instant> withdrawn) {
    public static final int LONGEST_TITLE = 200;

    public Assignment {
        title = title.strip();
        cases = List.copyOf(cases);
        onlyFor = Set.copyOf(onlyFor);
        extensions = Map.copyOf(extensions);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "An assignment's title has 1 to " + LONGEST_TITLE + " characters, but found " + title.length());
        }
        if (cases.isEmpty() || Set.copyOf(cases).size() < cases.size()) {
            throw new IllegalArgumentException("An assignment names at least one case, each once, but found " + cases);
        }
        if (attemptsAllowed.filter(allowed -> allowed < 1).isPresent()) {
            throw new IllegalArgumentException("At least one attempt is allowed, but found " + attemptsAllowed);
        }
    }

    /** An open practice assignment of these cases, to be narrowed by the methods below. */
    public static Assignment of(AssignmentId id, CohortId cohort, String title, List<ScenarioId> cases, Instant made) {
        return new Assignment(
                id,
                cohort,
                title,
                cases,
                Mode.PRACTICE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                WhichCounts.BEST,
                AfterCritical.SCORE_COUNTS,
                FeedbackTime.AT_END,
                Set.of(),
                Map.of(),
                made,
                Optional.empty());
    }

    public boolean isFor(PersonId person) {
        return onlyFor.isEmpty() || onlyFor.contains(person);
    }

    /** When it is due for this person: the later of the common time and their extension. */
    public Optional<Instant> dueFor(PersonId person) {
        return due.map(common -> later(common, extensions.getOrDefault(person, common)));
    }

    /** The last moment at which anyone hands in on time. */
    public Optional<Instant> lastDue() {
        return due.map(common -> extensions.values().stream().reduce(common, Assignment::later));
    }

    /**
     * Whether this person can begin another attempt at one of its cases.
     *
     * @param attemptsMade begun by this person at that case within this assignment
     * @param returned how often a supervisor returned one for another try
     */
    public Availability stateFor(PersonId person, Instant now, int attemptsMade, int returned) {
        if (withdrawn.isPresent()) {
            return new Availability(Availability.State.WITHDRAWN, withdrawn);
        }
        if (!isFor(person)) {
            return new Availability(Availability.State.NOT_FOR_YOU, Optional.empty());
        }
        if (opens.filter(now::isBefore).isPresent()) {
            return new Availability(Availability.State.NOT_YET, opens);
        }
        if (attemptsAllowed
                .filter(allowed -> attemptsMade >= allowed + returned)
                .isPresent()) {
            return new Availability(Availability.State.NO_ATTEMPTS_LEFT, Optional.empty());
        }
        Optional<Instant> mine = dueFor(person);
        if (mine.filter(now::isAfter).isPresent()) {
            return new Availability(Availability.State.PAST_DUE, mine);
        }
        return new Availability(Availability.State.OPEN, mine);
    }

    /** Whether an attempt finished now comes after this person's due time. */
    public boolean isLate(PersonId person, Instant finished) {
        return dueFor(person).filter(finished::isAfter).isPresent();
    }

    /** Whether a case counts as zero while a critical error is open in it. */
    public boolean zeroesCriticals() {
        return afterCritical == AfterCritical.ZERO;
    }

    /** Whether feedback on an attempt that is finished can be shown. */
    public boolean showsFeedback(Instant now) {
        return feedback == FeedbackTime.AT_END || lastDue().map(now::isAfter).orElse(true);
    }

    public Assignment extended(PersonId person, Instant until) {
        Map<PersonId, Instant> more = new java.util.HashMap<>(extensions);
        more.put(person, until);
        return with(title, cases, opens, due, attemptsAllowed, whichCounts, feedback, onlyFor, more);
    }

    public Assignment scheduled(Optional<Instant> newOpens, Optional<Instant> newDue) {
        return with(title, cases, newOpens, newDue, attemptsAllowed, whichCounts, feedback, onlyFor, extensions);
    }

    public Assignment titled(String newTitle) {
        return with(newTitle, cases, opens, due, attemptsAllowed, whichCounts, feedback, onlyFor, extensions);
    }

    public Assignment allowing(Optional<Integer> attempts) {
        return with(title, cases, opens, due, attempts, whichCounts, feedback, onlyFor, extensions);
    }

    public Assignment counting(WhichCounts which) {
        return with(title, cases, opens, due, attemptsAllowed, which, feedback, onlyFor, extensions);
    }

    public Assignment marking(AfterCritical after) {
        return new Assignment(
                id,
                cohort,
                title,
                cases,
                mode,
                opens,
                due,
                attemptsAllowed,
                whichCounts,
                after,
                feedback,
                onlyFor,
                extensions,
                made,
                withdrawn);
    }

    public Assignment showing(FeedbackTime time) {
        return with(title, cases, opens, due, attemptsAllowed, whichCounts, time, onlyFor, extensions);
    }

    public Assignment forOnly(Collection<PersonId> people) {
        return with(title, cases, opens, due, attemptsAllowed, whichCounts, feedback, Set.copyOf(people), extensions);
    }

    public Assignment assessed() {
        return new Assignment(
                id,
                cohort,
                title,
                cases,
                Mode.ASSESSED,
                opens,
                due,
                attemptsAllowed,
                whichCounts,
                afterCritical,
                feedback,
                onlyFor,
                extensions,
                made,
                withdrawn);
    }

    public Assignment withdrawnAt(Instant now) {
        return new Assignment(
                id,
                cohort,
                title,
                cases,
                mode,
                opens,
                due,
                attemptsAllowed,
                whichCounts,
                afterCritical,
                feedback,
                onlyFor,
                extensions,
                made,
                withdrawn.or(() -> Optional.of(now)));
    }

    private Assignment with(
            String newTitle,
            List<ScenarioId> newCases,
            Optional<Instant> newOpens,
            Optional<Instant> newDue,
            Optional<Integer> newAttempts,
            WhichCounts newWhich,
            FeedbackTime newFeedback,
            Set<PersonId> newOnlyFor,
            Map<PersonId, Instant> newExtensions) {
        return new Assignment(
                id,
                cohort,
                newTitle,
                newCases,
                mode,
                newOpens,
                newDue,
                newAttempts,
                newWhich,
                afterCritical,
                newFeedback,
                newOnlyFor,
                newExtensions,
                made,
                withdrawn);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

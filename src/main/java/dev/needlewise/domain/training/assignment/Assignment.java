package dev.needlewise.domain.training.assignment;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cases that a cohort, or some of it, is asked to do.
 *
 * @param terms what of it may still be changed
 * @param extensions a later due time for some
 */
public record Assignment(
        AssignmentId id,
        CohortId cohort,
        List<ScenarioId> cases,
        Mode mode,
        Terms terms,
        Map<PersonId, Instant> extensions,
        Instant made,
        Optional<Instant> withdrawn) {
    public static final int LONGEST_TITLE = 200;

    public Assignment {
        cases = List.copyOf(cases);
        extensions = Map.copyOf(extensions);
        int length = terms.title().length();
        if (length == 0 || length > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "An assignment's title has 1 to " + LONGEST_TITLE + " characters, but found " + length);
        }
        if (cases.isEmpty() || Set.copyOf(cases).size() < cases.size()) {
            throw new IllegalArgumentException("An assignment names at least one case, each once, but found " + cases);
        }
        if (terms.attemptsAllowed().filter(allowed -> allowed < 1).isPresent()) {
            throw new IllegalArgumentException("At least one attempt is allowed, but found " + terms.attemptsAllowed());
        }
    }

    /** An open practice assignment of these cases, to be narrowed by the methods below. */
    public static Assignment of(AssignmentId id, CohortId cohort, String title, List<ScenarioId> cases, Instant made) {
        return new Assignment(id, cohort, cases, Mode.PRACTICE, Terms.open(title), Map.of(), made, Optional.empty());
    }

    public String title() {
        return terms.title();
    }

    public Optional<Instant> opens() {
        return terms.opens();
    }

    public Optional<Instant> due() {
        return terms.due();
    }

    public Optional<Integer> attemptsAllowed() {
        return terms.attemptsAllowed();
    }

    public WhichCounts whichCounts() {
        return terms.whichCounts();
    }

    public AfterCritical afterCritical() {
        return terms.afterCritical();
    }

    public FeedbackTime feedback() {
        return terms.feedback();
    }

    public Set<PersonId> onlyFor() {
        return terms.onlyFor();
    }

    public boolean isFor(PersonId person) {
        return onlyFor().isEmpty() || onlyFor().contains(person);
    }

    /** When it is due for this person: the later of the common time and their extension. */
    public Optional<Instant> dueFor(PersonId person) {
        return due().map(common -> later(common, extensions.getOrDefault(person, common)));
    }

    /** The last moment at which anyone hands in on time. */
    public Optional<Instant> lastDue() {
        return due().map(common -> extensions.values().stream().reduce(common, Assignment::later));
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
        if (opens().filter(now::isBefore).isPresent()) {
            return new Availability(Availability.State.NOT_YET, opens());
        }
        if (attemptsAllowed()
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
        return afterCritical() == AfterCritical.ZERO;
    }

    /** Whether feedback on an attempt that is finished can be shown. */
    public boolean showsFeedback(Instant now) {
        return feedback() == FeedbackTime.AT_END || lastDue().map(now::isAfter).orElse(true);
    }

    public Assignment on(Terms others) {
        return new Assignment(id, cohort, cases, mode, others, extensions, made, withdrawn);
    }

    public Assignment scheduled(Optional<Instant> opens, Optional<Instant> due) {
        return on(new Terms(
                title(), opens, due, attemptsAllowed(), whichCounts(), afterCritical(), feedback(), onlyFor()));
    }

    public Assignment titled(String title) {
        return on(new Terms(
                title, opens(), due(), attemptsAllowed(), whichCounts(), afterCritical(), feedback(), onlyFor()));
    }

    public Assignment allowing(Optional<Integer> attempts) {
        return on(new Terms(title(), opens(), due(), attempts, whichCounts(), afterCritical(), feedback(), onlyFor()));
    }

    public Assignment counting(WhichCounts which) {
        return on(new Terms(title(), opens(), due(), attemptsAllowed(), which, afterCritical(), feedback(), onlyFor()));
    }

    public Assignment marking(AfterCritical after) {
        return on(new Terms(title(), opens(), due(), attemptsAllowed(), whichCounts(), after, feedback(), onlyFor()));
    }

    public Assignment showing(FeedbackTime time) {
        return on(
                new Terms(title(), opens(), due(), attemptsAllowed(), whichCounts(), afterCritical(), time, onlyFor()));
    }

    public Assignment forOnly(Collection<PersonId> people) {
        return on(new Terms(
                title(),
                opens(),
                due(),
                attemptsAllowed(),
                whichCounts(),
                afterCritical(),
                feedback(),
                Set.copyOf(people)));
    }

    public Assignment extended(PersonId person, Instant until) {
        Map<PersonId, Instant> more = new HashMap<>(extensions);
        more.put(person, until);
        return new Assignment(id, cohort, cases, mode, terms, more, made, withdrawn);
    }

    public Assignment assessed() {
        return new Assignment(id, cohort, cases, Mode.ASSESSED, terms, extensions, made, withdrawn);
    }

    public Assignment withdrawnAt(Instant now) {
        return new Assignment(id, cohort, cases, mode, terms, extensions, made, withdrawn.or(() -> Optional.of(now)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package dev.needlewise.application.cohort;

import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Attention;
import dev.needlewise.domain.training.session.OpenCriticals;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.StandingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Why trainees of a cohort need attention, each reason told from no more than it takes.
 *
 * @param trainees those that train there now
 */
record Needs(Cohort cohort, List<Membership> trainees, Instant now) {
    /** After so long without a finished case somebody is asked after. */
    static final Duration QUIET = Duration.ofDays(14);

    /** Whether they were made here by somebody who trains here. */
    boolean concern(OpenCriticals open) {
        return open.cohort().equals(cohort.id()) && people().anyMatch(open.person()::equals);
    }

    static Attention critical(OpenCriticals open, int cases) {
        return new Attention(
                open.person(),
                open.sure() ? Attention.Kind.SURE_AND_CRITICAL : Attention.Kind.CRITICAL,
                cases,
                open.since());
    }

    /** Those of the cohort's assignments that are due for somebody. */
    List<Assignment> due(Collection<Assignment> assignments) {
        return cohort.isOpen()
                ? assignments.stream()
                        .filter(assignment -> assignment.withdrawn().isEmpty()
                                && people().anyMatch(person -> isDue(assignment, person)))
                        .toList()
                : List.of();
    }

    private boolean isDue(Assignment assignment, PersonId person) {
        return assignment.isFor(person)
                && assignment.dueFor(person).filter(now::isAfter).isPresent();
    }

    Stream<Attention> overdue(Collection<Assignment> due, Predicate<StandingKey> finished) {
        return people().flatMap(person -> overdue(person, due, finished).stream());
    }

    private Optional<Attention> overdue(PersonId person, Collection<Assignment> due, Predicate<StandingKey> finished) {
        List<Assignment> late = due.stream()
                .filter(assignment -> isDue(assignment, person) && left(person, assignment, finished) > 0)
                .toList();
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attention(
                        person,
                        Attention.Kind.OVERDUE,
                        late.stream()
                                .mapToInt(assignment -> left(person, assignment, finished))
                                .sum(),
                        Attention.earliest(late.stream().flatMap(assignment -> assignment.dueFor(person).stream()))));
    }

    private int left(PersonId person, Assignment assignment, Predicate<StandingKey> finished) {
        Scope scope = Scope.ofAssignment(cohort.id(), assignment.id());
        return (int) assignment.cases().stream()
                .filter(scenario -> !finished.test(new StandingKey(person, scenario, scope)))
                .count();
    }

    /** Of when each last finished a case there; whoever never did counts from when they joined. */
    Stream<Attention> quiet(Map<PersonId, Instant> lastActivity) {
        return cohort.isOpen()
                ? trainees.stream().flatMap(member -> quiet(member, lastActivity).stream())
                : Stream.of();
    }

    private Optional<Attention> quiet(Membership member, Map<PersonId, Instant> lastActivity) {
        Instant joined = member.joined();
        Instant last = Optional.ofNullable(lastActivity.get(member.person()))
                .filter(joined::isBefore)
                .orElse(joined);
        return last.plus(QUIET).isBefore(now)
                ? Optional.of(new Attention(member.person(), Attention.Kind.INACTIVE, 0, last))
                : Optional.empty();
    }

    private Stream<PersonId> people() {
        return trainees.stream().map(Membership::person);
    }
}

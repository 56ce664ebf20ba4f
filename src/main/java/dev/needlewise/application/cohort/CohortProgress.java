package dev.needlewise.application.cohort;

import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Attention;
import dev.needlewise.domain.training.review.Waiting;
import dev.needlewise.domain.training.session.OpenCriticals;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the trainees of a cohort are, and which of them need attention. */
final class CohortProgress {
    private final Needs needs;
    private final List<Member> trainees;
    private final CohortStandings all;
    private final Map<PersonId, List<Standing>> standings;
    private final Map<PersonId, List<Waiting>> waiting;
    private final List<OpenCriticals> criticals;
    private final List<Assignment> current;
    private final PassRule passRule;

    CohortProgress(Cohort cohort, List<Member> members, CohortStandings all, PassRule passRule, Instant now) {
        this.trainees = members.stream().filter(Member::trains).toList();
        this.all = all;
        this.standings = all.standings().stream()
                .collect(Collectors.groupingBy(standing -> standing.key().person()));
        this.waiting = waitingByPerson();
        this.criticals = people().flatMap(person -> OpenCriticals.of(cohort.id(), person, of(person)).stream())
                .toList();
        this.current = all.assignments().values().stream()
                .filter(assignment -> assignment.withdrawn().isEmpty())
                .toList();
        this.passRule = passRule;
        this.needs = new Needs(cohort, trainees.stream().map(Member::membership).toList(), now);
    }

    /** Trainees who passed every assessed assignment that is theirs, none of whose critical errors is open. */
    int ready() {
        return (int) people().filter(this::hasPassed).count();
    }

    int waiting() {
        return waiting.values().stream().mapToInt(List::size).sum();
    }

    /** Each trainee and case once, whatever assignments it was done for. */
    int openCriticals() {
        return criticals.stream().mapToInt(this::cases).sum();
    }

    private int cases(OpenCriticals open) {
        return OpenCriticals.cases(of(open.person()));
    }

    List<Attention> attention() {
        List<Attention> reasons = new ArrayList<>(criticals.stream()
                .map(open -> Needs.critical(open, cases(open)))
                .toList());
        waiting.forEach((person, theirs) -> reasons.add(new Attention(
                person,
                Attention.Kind.WAITING,
                theirs.size(),
                Attention.earliest(theirs.stream().map(each -> each.attempt().finished())))));
        needs.overdue(needs.due(current), this::isFinished).forEach(reasons::add);
        needs.quiet(lastActivity()).forEach(reasons::add);
        return Attention.ordered(reasons);
    }

    private boolean isFinished(StandingKey key) {
        return of(key.person()).stream().anyMatch(standing -> standing.key().equals(key));
    }

    private Map<PersonId, Instant> lastActivity() {
        Map<PersonId, Instant> last = new HashMap<>();
        all.standings()
                .forEach(standing -> last.merge(
                        standing.key().person(),
                        standing.lastActivity(),
                        (one, other) -> one.isAfter(other) ? one : other));
        return last;
    }

    private Stream<PersonId> people() {
        return trainees.stream().map(member -> member.person().id());
    }

    private List<Standing> of(PersonId person) {
        return standings.getOrDefault(person, List.of());
    }

    private Map<PersonId, List<Waiting>> waitingByPerson() {
        Set<PersonId> training = people().collect(Collectors.toUnmodifiableSet());
        return all.waiting().stream()
                .filter(waiting -> training.contains(waiting.key().person()))
                .collect(Collectors.groupingBy(waiting -> waiting.key().person()));
    }

    private boolean hasPassed(PersonId person) {
        List<Assignment> assessed = current.stream()
                .filter(assignment -> assignment.mode() == Mode.ASSESSED && assignment.isFor(person))
                .toList();
        return !assessed.isEmpty()
                && criticals.stream().noneMatch(open -> open.person().equals(person))
                && assessed.stream().allMatch(assignment -> hasPassed(person, assignment));
    }

    private boolean hasPassed(PersonId person, Assignment assignment) {
        Map<ScenarioId, Standing> done = within(person, assignment.id());
        long passed = assignment.cases().stream()
                .flatMap(scenario -> Optional.ofNullable(done.get(scenario)).stream())
                .filter(standing -> standing.isPassed(assignment.whichCounts()))
                .count();
        return passed >= passRule.casesToPassOf(assignment.cases().size());
    }

    private Map<ScenarioId, Standing> within(PersonId person, AssignmentId assignment) {
        return of(person).stream()
                .filter(standing -> standing.key().scope().assignment().equals(Optional.of(assignment)))
                .collect(Collectors.toMap(standing -> standing.key().scenario(), standing -> standing));
    }
}

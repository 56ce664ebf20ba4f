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
import dev.needlewise.domain.training.session.OpenCritical;
import dev.needlewise.domain.training.session.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the trainees of a cohort are, and which of them need attention. */
final class CohortProgress {
    /** After so long without a finished case somebody is asked after. */
    static final Duration QUIET = Duration.ofDays(14);

    private final Cohort cohort;
    private final List<Member> trainees;
    private final CohortStandings all;
    private final Map<PersonId, List<Standing>> standings;
    private final Map<PersonId, List<Waiting>> waiting;
    private final List<Assignment> current;
    private final PassRule passRule;
    private final Instant now;

    CohortProgress(Cohort cohort, List<Member> members, CohortStandings all, PassRule passRule, Instant now) {
        this.cohort = cohort;
        this.trainees = members.stream().filter(Member::trains).toList();
        this.all = all;
        this.standings = all.standings().stream()
                .collect(Collectors.groupingBy(standing -> standing.key().person()));
        this.waiting = waitingByPerson();
        this.current = all.assignments().values().stream()
                .filter(assignment -> assignment.withdrawn().isEmpty())
                .toList();
        this.passRule = passRule;
        this.now = now;
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
        return people().mapToInt(person -> cases(open(person))).sum();
    }

    List<Attention> attention() {
        List<Attention> reasons = new ArrayList<>();
        people().filter(person -> !open(person).isEmpty())
                .forEach(person -> reasons.add(critical(person, open(person))));
        waiting.forEach((person, theirs) -> reasons.add(new Attention(
                person,
                Attention.Kind.WAITING,
                theirs.size(),
                earliest(theirs.stream().map(each -> each.attempt().finished())))));
        if (cohort.isOpen()) {
            people().forEach(person -> overdue(person).ifPresent(reasons::add));
            trainees.forEach(member -> quiet(member).ifPresent(reasons::add));
        }
        return Attention.ordered(reasons);
    }

    private Stream<PersonId> people() {
        return trainees.stream().map(member -> member.person().id());
    }

    private List<Standing> of(PersonId person) {
        return standings.getOrDefault(person, List.of());
    }

    private List<Standing> open(PersonId person) {
        return of(person).stream()
                .filter(standing -> standing.open().isPresent())
                .toList();
    }

    private static int cases(List<Standing> standings) {
        return (int) standings.stream()
                .map(standing -> standing.key().scenario())
                .distinct()
                .count();
    }

    private static Attention critical(PersonId person, List<Standing> open) {
        boolean sure =
                open.stream().anyMatch(standing -> standing.latest().grade().sureAndUnsafe());
        Attention.Kind kind = sure ? Attention.Kind.SURE_AND_CRITICAL : Attention.Kind.CRITICAL;
        Instant since = earliest(
                open.stream().flatMap(standing -> standing.open().stream()).map(OpenCritical::since));
        return new Attention(person, kind, cases(open), since);
    }

    private Map<PersonId, List<Waiting>> waitingByPerson() {
        Set<PersonId> training = people().collect(Collectors.toUnmodifiableSet());
        return all.waiting().stream()
                .filter(waiting -> training.contains(waiting.standing().key().person()))
                .collect(Collectors.groupingBy(
                        waiting -> waiting.standing().key().person()));
    }

    private Optional<Attention> overdue(PersonId person) {
        int cases = 0;
        Optional<Instant> since = Optional.empty();
        for (Assignment assignment : current) {
            Optional<Instant> due = assignment.dueFor(person).filter(now::isAfter);
            int left = due.isPresent() && assignment.isFor(person) ? unfinished(person, assignment) : 0;
            if (left > 0) {
                cases += left;
                since = Optional.of(earliest(Stream.of(due.get(), since.orElse(due.get()))));
            }
        }
        int found = cases;
        return since.map(from -> new Attention(person, Attention.Kind.OVERDUE, found, from));
    }

    private int unfinished(PersonId person, Assignment assignment) {
        Map<ScenarioId, Standing> done = within(person, assignment.id());
        return (int) assignment.cases().stream()
                .filter(scenario -> !done.containsKey(scenario))
                .count();
    }

    private Optional<Attention> quiet(Member member) {
        PersonId person = member.person().id();
        Instant last = of(person).stream()
                .map(Standing::lastActivity)
                .reduce(member.membership().joined(), (one, other) -> one.isAfter(other) ? one : other);
        return last.plus(QUIET).isBefore(now)
                ? Optional.of(new Attention(person, Attention.Kind.INACTIVE, 0, last))
                : Optional.empty();
    }

    private boolean hasPassed(PersonId person) {
        List<Assignment> assessed = current.stream()
                .filter(assignment -> assignment.mode() == Mode.ASSESSED && assignment.isFor(person))
                .toList();
        return !assessed.isEmpty()
                && open(person).isEmpty()
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

    private static Instant earliest(Stream<Instant> moments) {
        return moments.reduce((one, other) -> one.isBefore(other) ? one : other).orElseThrow();
    }
}

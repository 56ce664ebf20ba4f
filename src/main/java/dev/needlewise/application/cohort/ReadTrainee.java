package dev.needlewise.application.cohort;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Titles;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.CaseResult;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows one trainee of a cohort to its supervisor; somebody who left stays readable. */
public final class ReadTrainee {
    private static final int MOST_SESSIONS = 100;

    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Packs packs;

    public ReadTrainee(Transactions transactions, Records records, Packs packs) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.packs = packs;
    }

    public Optional<TraineeSheet> read(Viewer viewer, CohortId cohort, PersonId person) {
        Pack pack = packs.current();
        return transactions.call(() -> supervision
                .cohort(viewer, cohort)
                .flatMap(found -> records.cohorts()
                        .membership(person, cohort)
                        .flatMap(membership -> Member.of(List.of(membership), records).stream()
                                .findFirst()
                                .map(member -> sheet(found, member, pack)))));
    }

    private TraineeSheet sheet(Cohort cohort, Member member, Pack pack) {
        PersonId person = member.person().id();
        List<SessionSummary> sessions = records.sessions().inCohort(cohort.id(), person, MOST_SESSIONS);
        List<Assignment> assignments = records.assignments().ofCohorts(List.of(cohort.id())).stream()
                .filter(assignment -> assignment.isFor(person))
                .sorted(Comparator.comparing(Assignment::made).reversed())
                .toList();
        Titles titles = new Titles(pack);
        return new TraineeSheet(
                cohort,
                member,
                results(cohort, person, assignments, titles),
                sessions.stream()
                        .map(session -> new TraineeSheet.Run(
                                session, titles.of(session.attempt().played().scenario())))
                        .toList(),
                records.reviews()
                        .decisions(sessions.stream().map(SessionSummary::id).toList()),
                assignments,
                pack.passRule());
    }

    private List<TraineeSheet.Result> results(
            Cohort cohort, PersonId person, List<Assignment> assignments, Titles titles) {
        CohortStandings all = new CohortStandings(
                records.standings().of(person).stream()
                        .filter(standing -> standing.key().scope().cohort().equals(Optional.of(cohort.id())))
                        .toList(),
                assignments.stream().collect(Collectors.toMap(Assignment::id, assignment -> assignment)));
        Map<ScenarioId, List<Standing>> byCase = all.standings().stream()
                .collect(Collectors.groupingBy(
                        standing -> standing.key().scenario(), TreeMap::new, Collectors.toList()));
        return byCase.entrySet().stream()
                .flatMap(entry -> CaseResult.asAssigned(entry.getValue(), all::which)
                        .map(result -> new TraineeSheet.Result(titles.of(entry.getKey()), result))
                        .stream())
                .sorted(Comparator.comparing(TraineeSheet.Result::title))
                .toList();
    }
}

package dev.needlewise.application.cohort;

import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.CaseResult;
import dev.needlewise.domain.training.session.Standing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows a supervisor how their cohort stands; it costs the same however many sessions there were. */
public final class ReadCohort {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Packs packs;
    private final Clock clock;

    public ReadCohort(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * Reads the cohort; nothing where the viewer does not supervise it.
     *
     * @param which the attempt to show; none shows the one that counts by each assignment
     */
    public Optional<CohortOverview> read(Viewer viewer, CohortId id, Optional<WhichCounts> which) {
        Pack pack = packs.current();
        return transactions.call(() -> supervision.cohort(viewer, id).map(cohort -> overview(cohort, pack, which)));
    }

    /** Reads how the cohort is set; nothing where the viewer does not administer it. */
    public Optional<CohortSheet> settings(Viewer viewer, CohortId id) {
        return transactions.call(() -> supervision
                .administered(viewer, id)
                .map(cohort -> new CohortSheet(
                        cohort,
                        Member.of(records.cohorts().membersOf(id), records),
                        records.sessions().anyBegunIn(id))));
    }

    private CohortOverview overview(Cohort cohort, Pack pack, Optional<WhichCounts> which) {
        List<Member> members = Member.of(records.cohorts().membersOf(cohort.id()), records);
        CohortStandings all = CohortStandings.of(cohort.id(), records);
        CohortProgress progress = new CohortProgress(cohort, members, all, pack.passRule(), Now.at(clock));
        return new CohortOverview(
                cohort,
                members,
                columns(all, pack),
                results(all, which),
                progress.ready(),
                progress.waiting(),
                progress.openCriticals(),
                progress.attention(),
                pack.passRule());
    }

    private static List<CohortOverview.Column> columns(CohortStandings all, Pack pack) {
        Set<ScenarioId> wanted = new LinkedHashSet<>();
        all.assignments().values().stream()
                .filter(assignment -> assignment.withdrawn().isEmpty())
                .map(Assignment::cases)
                .forEach(wanted::addAll);
        all.standings().forEach(standing -> wanted.add(standing.key().scenario()));
        List<CohortOverview.Column> columns = new ArrayList<>();
        for (Scenario scenario : pack.scenarios()) {
            if (wanted.remove(scenario.id())) {
                columns.add(new CohortOverview.Column(scenario.id(), scenario.title()));
            }
        }
        wanted.stream().sorted().forEach(gone -> columns.add(new CohortOverview.Column(gone, gone.value())));
        return columns;
    }

    private static Map<PersonId, Map<ScenarioId, CaseResult>> results(
            CohortStandings all, Optional<WhichCounts> which) {
        Map<PersonId, Map<ScenarioId, List<Standing>>> sorted = new LinkedHashMap<>();
        all.standings()
                .forEach(standing -> sorted.computeIfAbsent(standing.key().person(), any -> new HashMap<>())
                        .computeIfAbsent(standing.key().scenario(), any -> new ArrayList<>())
                        .add(standing));
        Map<PersonId, Map<ScenarioId, CaseResult>> results = new HashMap<>();
        sorted.forEach((person, cases) -> {
            Map<ScenarioId, CaseResult> row = new HashMap<>();
            cases.forEach((scenario, standings) ->
                    result(standings, all, which).ifPresent(result -> row.put(scenario, result)));
            results.put(person, row);
        });
        return results;
    }

    private static Optional<CaseResult> result(
            Collection<Standing> standings, CohortStandings all, Optional<WhichCounts> which) {
        return which.isPresent() ? CaseResult.of(standings, which.get()) : CaseResult.asAssigned(standings, all::which);
    }
}

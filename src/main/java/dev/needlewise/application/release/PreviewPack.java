package dev.needlewise.application.release;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.grading.change.PackChanges;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.session.SessionTally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a version with the one in use, and finds the cohorts that would notice. */
public final class PreviewPack {
    private static final int MOST_COHORTS = 500;

    private final Transactions transactions;
    private final Records records;
    private final ReadPacks read;
    private final ReadApproval approvals;
    private final Packs packs;

    public PreviewPack(
            Transactions transactions, Records records, ReadPacks read, ReadApproval approvals, Packs packs) {
        this.transactions = transactions;
        this.records = records;
        this.read = read;
        this.approvals = approvals;
        this.packs = packs;
    }

    /** Nothing for trainees; a supervisor, who signs, sees the changes but not other people's cohorts. */
    public Optional<PackPreview> preview(Viewer viewer, String version) {
        return read.read(viewer).flatMap(board -> board.version(version).map(found -> preview(viewer, board, found)));
    }

    private PackPreview preview(Viewer viewer, PackBoard board, PackVersion version) {
        Optional<Pack> pack = packs.find(version.version());
        Optional<PackChanges> changes = pack.filter(found -> !board.isCurrent(found.version()))
                .map(found -> PackChanges.between(board.current(), found));
        List<SessionTally> tallies = viewer.isAdministrator() && changes.isPresent()
                ? transactions.call(() -> records.sessions().tallies())
                : List.of();
        return new PackPreview(
                board,
                version,
                pack,
                pack.map(approvals::all).orElse(List.of()),
                changes,
                changes.filter(found -> viewer.isAdministrator())
                        .map(found -> transactions.call(() -> cohorts(found, tallies)))
                        .orElse(List.of()),
                changes.map(found -> alone(found, tallies)).orElse(0));
    }

    private List<Concerned> cohorts(PackChanges changes, List<SessionTally> tallies) {
        List<Cohort> open = records.cohorts().newest(MOST_COHORTS).stream()
                .filter(Cohort::isOpen)
                .toList();
        Map<CohortId, List<Assignment>> assigned =
                records.assignments().ofCohorts(open.stream().map(Cohort::id).toList()).stream()
                        .filter(assignment -> assignment.withdrawn().isEmpty())
                        .collect(Collectors.groupingBy(Assignment::cohort));
        return open.stream()
                .map(cohort -> concerned(cohort, assigned.getOrDefault(cohort.id(), List.of()), changes, tallies))
                .filter(PreviewPack::matters)
                .toList();
    }

    private static Concerned concerned(
            Cohort cohort, List<Assignment> assigned, PackChanges changes, List<SessionTally> tallies) {
        Set<ScenarioId> cases = changes.concerned();
        return new Concerned(
                cohort,
                assigned.stream()
                        .filter(assignment -> assignment.cases().stream().anyMatch(cases::contains))
                        .map(Assignment::title)
                        .toList(),
                count(tallies, Optional.of(cohort.id()), cases, true),
                count(tallies, Optional.of(cohort.id()), cases, false),
                changes.after().protocol(cohort.profile()).isEmpty());
    }

    private static boolean matters(Concerned concerned) {
        return concerned.profileGone()
                || !concerned.assignments().isEmpty()
                || concerned.running() + concerned.finished() > 0;
    }

    private static int alone(PackChanges changes, List<SessionTally> tallies) {
        return count(tallies, Optional.empty(), changes.concerned(), true);
    }

    private static int count(
            List<SessionTally> tallies, Optional<CohortId> cohort, Set<ScenarioId> cases, boolean running) {
        return tallies.stream()
                .filter(tally ->
                        tally.cohort().equals(cohort) && tally.running() == running && cases.contains(tally.scenario()))
                .mapToInt(SessionTally::count)
                .sum();
    }
}

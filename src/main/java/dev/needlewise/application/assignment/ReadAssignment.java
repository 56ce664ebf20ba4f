package dev.needlewise.application.assignment;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Titles;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import java.util.List;
import java.util.Optional;

/** Shows a supervisor one assignment, and who did how much of it. */
public final class ReadAssignment {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Packs packs;

    public ReadAssignment(Transactions transactions, Records records, Packs packs) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.packs = packs;
    }

    public Optional<AssignmentSheet> read(Viewer viewer, AssignmentId id) {
        Titles titles = new Titles(packs.current());
        return transactions.call(
                () -> supervision.assignment(viewer, id).flatMap(assignment -> sheet(assignment, titles)));
    }

    private Optional<AssignmentSheet> sheet(Assignment assignment, Titles titles) {
        CohortId cohort = assignment.cohort();
        FinishedCases finished = FinishedCases.of(assignment, records);
        List<AssignmentSheet.Doer> doers = Member.of(records.cohorts().membersOf(cohort), records).stream()
                .filter(Member::trains)
                .map(member -> new AssignmentSheet.Doer(
                        member, finished.by(member.person().id())))
                .toList();
        return records.cohorts()
                .find(cohort)
                .map(found -> new AssignmentSheet(
                        assignment,
                        found,
                        assignment.cases().stream().map(titles::of).toList(),
                        doers));
    }
}

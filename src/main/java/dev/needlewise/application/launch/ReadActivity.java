package dev.needlewise.application.launch;

import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.assignment.FinishedCases;
import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.assignment.TasksOf;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows an activity of a course: its cases to whoever trains, the way of the marks to whoever supervises. */
public final class ReadActivity {
    private static final int SESSIONS = 2_000;

    private final Transactions transactions;
    private final Records records;
    private final Launches launches;
    private final Packs packs;
    private final Clock clock;

    public ReadActivity(Transactions transactions, Records records, Launches launches, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.launches = launches;
        this.packs = packs;
        this.clock = clock;
    }

    public Optional<ActivitySheet> read(Viewer viewer, AssignmentId id) {
        return transactions.call(() -> records.assignments()
                .find(id)
                .filter(found -> viewer.belongsTo(found.cohort()))
                .flatMap(found ->
                        launches.activity(id).map(activity -> sheet(viewer, found, activity, packs.current()))));
    }

    private ActivitySheet sheet(Viewer viewer, Assignment assignment, LaunchedActivity activity, Pack pack) {
        Cohort cohort = records.cohorts().find(assignment.cohort()).orElseThrow();
        boolean supervised = viewer.supervises(cohort.id());
        return new ActivitySheet(
                assignment,
                cohort,
                activity.copied(),
                supervised,
                supervised
                        && launches.cohort(cohort.id())
                                .filter(launched -> launched.memberships().isPresent())
                                .isPresent(),
                tasks(viewer.person(), assignment, cohort, pack),
                supervised ? lines(assignment) : List.of());
    }

    private List<Task> tasks(PersonId person, Assignment assignment, Cohort cohort, Pack pack) {
        List<SessionSummary> sessions = records.sessions().inCohort(cohort.id(), person, SESSIONS);
        // Who has not begun anything here has no standing here either, and most who come by a launch have not.
        List<Standing> standings =
                sessions.isEmpty() ? List.of() : records.standings().of(person);
        return new TasksOf(records, pack, person, Now.at(clock)).of(assignment, cohort, sessions, standings);
    }

    private List<ActivitySheet.Line> lines(Assignment assignment) {
        Map<PersonId, WaitingScore> marks = WaitingScore.newest(records.scores().of(assignment.id()));
        Set<PersonId> started = records.sessions().begunBy(assignment.id());
        FinishedCases finished = FinishedCases.of(assignment, records);
        return Member.of(records.cohorts().membersOf(assignment.cohort()), records).stream()
                .filter(member -> member.membership().role() == Role.TRAINEE)
                .filter(member -> member.membership().isCurrent()
                        || started.contains(member.person().id()))
                .map(member -> new ActivitySheet.Line(
                        member,
                        started.contains(member.person().id()),
                        finished.by(member.person().id()),
                        Optional.ofNullable(marks.get(member.person().id()))))
                .toList();
    }
}

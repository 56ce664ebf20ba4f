package dev.needlewise.application.grading;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.review.Verdict;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Grades finished attempts again by the rules in use: a dry run first, then a grade beside the earlier one, the standing
 * that follows from it, and the mark for the gradebook. Each attempt is a transaction of its own, so whatever stops the
 * work leaves no half of one, and doing it again goes on where it ended.
 */
public final class Regrade {
    private static final int AT_A_TIME = 200;
    /** A dry run answers within seconds; what it leaves out, it says. */
    private static final int LOOKED_AT = 5000;

    private final Transactions transactions;
    private final Records records;
    private final Packs packs;
    private final Cases cases;
    private final Audit audit;
    private final Clock clock;

    public Regrade(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.packs = packs;
        this.cases = new Cases(packs);
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    /** By any version that can be read, for administrators. */
    public Optional<RegradeForecast> forecast(Viewer viewer, String version) {
        return viewer.isAdministrator()
                ? packs.find(version).map(pack -> forecast(viewer, pack, LOOKED_AT))
                : Optional.empty();
    }

    /** By the version in use only. Gives how many grades changed. */
    public Acted<Integer, ReleaseRefusal> regrade(Viewer viewer, String version, String reason) {
        if (!viewer.isAdministrator()) {
            return Acted.notFound();
        }
        Pack current = packs.current();
        String why = SaidWords.cutReason(reason);
        if (!current.version().equals(version)) {
            return Acted.refused(ReleaseRefusal.NOT_IN_USE);
        }
        if (why.isEmpty()) {
            return Acted.refused(ReleaseRefusal.REASON_MISSING);
        }
        int changed = 0;
        for (GradeChange change : forecast(viewer, current, Integer.MAX_VALUE).changes()) {
            if (change.isComparable() && transactions.call(() -> regraded(viewer, change.attempt(), current))) {
                changed++;
            }
        }
        int count = changed;
        transactions.run(() ->
                audit.tell(viewer, "pack-regraded", "pack", version, Optional.empty(), count + " attempt(s): " + why));
        return Acted.done(changed);
    }

    private RegradeForecast forecast(Viewer viewer, Pack target, int most) {
        Regrading regrading = new Regrading(cases, target);
        List<GradeChange> changes = new ArrayList<>();
        int looked = 0;
        String last = "";
        List<CandidateSession> some = some(last);
        while (!some.isEmpty()) {
            for (CandidateSession session : some) {
                regrading.change(session).ifPresent(changes::add);
                last = session.id().value();
            }
            looked += some.size();
            some = looked < most ? some(last) : List.of();
        }
        return told(viewer, looked, !some(last).isEmpty(), changes);
    }

    private List<CandidateSession> some(String after) {
        return transactions.call(() -> records.answers().finished(after, AT_A_TIME));
    }

    private RegradeForecast told(Viewer viewer, int looked, boolean more, List<GradeChange> changes) {
        Set<PersonId> people = changes.stream()
                .map(GradeChange::attempt)
                .filter(attempt -> viewer.supervises(attempt.scope().cohort()))
                .map(Attempt::person)
                .collect(Collectors.toSet());
        Set<CohortId> cohorts = changes.stream()
                .flatMap(change -> change.attempt().scope().cohort().stream())
                .collect(Collectors.toSet());
        List<SessionId> sessions =
                changes.stream().map(change -> change.attempt().id()).toList();
        return transactions.call(() -> new RegradeForecast(
                looked,
                more,
                changes,
                records.reviews().decisions(sessions).values().stream()
                        .filter(decision -> decision.verdict() == Verdict.COMPETENT)
                        .map(decision -> decision.session())
                        .collect(Collectors.toSet()),
                records.people().byIds(people),
                records.cohorts().byIds(cohorts)));
    }

    /** Looks again, because the attempt may have been graded or forgotten since the forecast. */
    private boolean regraded(Viewer viewer, Attempt attempt, Pack target) {
        Regrading regrading = new Regrading(cases, target);
        Optional<CandidateSession> session = records.sessions().find(attempt.id());
        Optional<GradeChange> change = session.flatMap(regrading::change).filter(GradeChange::isComparable);
        change.ifPresent(found -> record(viewer, session.orElseThrow(), regrading, found));
        return change.isPresent();
    }

    private void record(Viewer viewer, CandidateSession session, Regrading regrading, GradeChange change) {
        Instant now = Now.at(clock);
        Outcome outcome = regrading.outcome(session).orElseThrow();
        Grade grade = Grade.of(outcome, session.confidence());
        Pack target = regrading.target();
        CandidateSession again = session.regraded(grade, target.version(), Grader.GRADER_VERSION, now);
        records.sessions().append(again);
        records.marks().save(session.id(), Ending.marks(outcome, session));
        new StandingsAgain(records)
                .workOut(session.attempt().person(), session.attempt().played().family()).stream()
                        .filter(changed -> !sameMark(changed.before(), changed.after()))
                        .forEach(changed -> new Marking(records).queue(changed.after(), target.passRule(), now));
        audit.tell(
                viewer,
                "session-regraded",
                "session",
                session.id(),
                session.attempt().scope().cohort(),
                "score " + change.before().score() + " to " + grade.score() + ", harm "
                        + change.before().harm().code() + " to " + grade.harm().code());
    }

    /** Whether a gradebook would hold the same after it. */
    private boolean sameMark(Standing old, Standing after) {
        WhichCounts which = after.key()
                .scope()
                .assignment()
                .flatMap(records.assignments()::find)
                .map(Assignment::whichCounts)
                .orElse(WhichCounts.BEST);
        return old.counting(which).grade().equals(after.counting(which).grade())
                && old.open().equals(after.open());
    }
}

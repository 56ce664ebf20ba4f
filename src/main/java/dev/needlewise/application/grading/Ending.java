package dev.needlewise.application.grading;

import dev.needlewise.application.Records;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What belongs to the end of a session: its grade, marks, standing, audit row and queued score, in the one transaction
 * that the caller is in.
 */
public final class Ending {
    private final Records records;
    private final Cases cases;
    private final Marking marking;

    public Ending(Records records, Cases cases) {
        this.records = records;
        this.cases = cases;
        this.marking = new Marking(records);
    }

    /** Keeps what happened, and finishes the session where the case is at its end; gives the page that is next. */
    public Optional<String> kept(CandidateSession session, Instant now) {
        Walk walk = cases.walk(session);
        if (walk.finished()) {
            finish(session, now);
            return Optional.empty();
        }
        records.sessions().append(session);
        return walk.next().map(Walk.Step::id);
    }

    /** Grades an abandoned session with what was saved. */
    public void expire(CandidateSession session, Instant now) {
        Outcome outcome = cases.outcome(session);
        CandidateSession ended = session.expired(Grade.of(outcome, session.confidence()), now);
        records(ended, outcome, "session-expired", now);
    }

    private void finish(CandidateSession session, Instant now) {
        Outcome outcome = cases.outcome(session);
        boolean late = session.attempt()
                .scope()
                .assignment()
                .flatMap(records.assignments()::find)
                .filter(assignment -> assignment.isLate(session.attempt().person(), now))
                .isPresent();
        CandidateSession ended = session.finished(Grade.of(outcome, session.confidence()), late, now);
        records(ended, outcome, "session-finished", now);
    }

    private void records(CandidateSession session, Outcome outcome, String what, Instant now) {
        records.sessions().append(session);
        if (session.attempt().isTrial()) {
            return;
        }
        FinishedAttempt attempt = session.summary().finishedAttempt().orElseThrow();
        records.marks().save(session.id(), marks(outcome, session));
        Standing standing = standing(session, attempt);
        PassRule rule = cases.gradingPack(session).passRule();
        relate(session, attempt, rule, now);
        marking.queue(standing, rule, now);
        records.audit()
                .append(new AuditEntry(
                        now,
                        session.attempt().person().value(),
                        what,
                        "session",
                        session.id().value(),
                        session.attempt().scope().cohort(),
                        "score " + attempt.grade().score() + ", harm "
                                + attempt.grade().harm().code()));
    }

    private Standing standing(CandidateSession session, FinishedAttempt attempt) {
        StandingKey key = StandingKey.of(session.attempt());
        Standing standing = records.standings()
                .find(key)
                .map(before -> before.after(attempt))
                .orElseGet(() -> Standing.begun(key, session.attempt().played().family(), attempt));
        records.standings().save(standing);
        return standing;
    }

    /** A good attempt closes what is open at any case of the family, which may change the marks there. */
    private void relate(CandidateSession session, FinishedAttempt attempt, PassRule rule, Instant now) {
        StandingKey own = StandingKey.of(session.attempt());
        for (Standing related : records.standings()
                .inFamily(session.attempt().person(), session.attempt().played().family())) {
            Standing after = related.key().equals(own) ? related : related.afterRelated(attempt);
            if (!after.equals(related)) {
                records.standings().save(after);
                marking.queue(after, rule, now);
            }
        }
    }

    /** What is kept for every item that was met. */
    static List<ItemMark> marks(Outcome outcome, CandidateSession session) {
        return outcome.items().stream().map(item -> mark(item, session)).toList();
    }

    private static ItemMark mark(ItemGrade item, CandidateSession session) {
        String id = item.item().id();
        return new ItemMark(
                id,
                item.score(),
                item.harm(),
                item.keyFeature(),
                Optional.ofNullable(session.confidence().get(id)),
                seconds(id, session.events()));
    }

    /** From the event before the first answer to that answer. */
    private static Optional<Integer> seconds(String item, List<SessionEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i) instanceof SessionEvent.Answered answered
                    && answered.item().equals(item)) {
                Duration taken = Duration.between(events.get(i - 1).at(), answered.at());
                return Optional.of((int) Math.min(taken.toSeconds(), Integer.MAX_VALUE));
            }
        }
        return Optional.empty();
    }
}

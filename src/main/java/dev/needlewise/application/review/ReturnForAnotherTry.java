package dev.needlewise.application.review;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Return;
import dev.needlewise.domain.training.review.ReviewRefusal;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Hands a session back: its trainee has one attempt more, and a later due date where the old one has passed. */
public final class ReturnForAnotherTry {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;

    public ReturnForAnotherTry(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    /**
     * Returns the session.
     *
     * @param until a later due date for this trainee; needed where theirs has passed
     */
    public Acted<Return, ReviewRefusal> giveBack(
            Viewer viewer, SessionId session, String words, Optional<Instant> until) {
        return transactions.call(() -> supervision
                .session(viewer, session)
                .map(found -> returned(viewer, found, words.strip(), until))
                .orElseGet(Acted::notFound));
    }

    private Acted<Return, ReviewRefusal> returned(
            Viewer viewer, SessionSummary session, String words, Optional<Instant> until) {
        Optional<Assignment> assignment = session.attempt().scope().assignment().flatMap(records.assignments()::find);
        Optional<ReviewRefusal> refusal = refusal(session, assignment, words, until);
        if (refusal.isPresent()) {
            return Acted.refused(refusal.get());
        }
        Return returned = new Return(session.id(), viewer.person(), SaidWords.cut(words), Now.at(clock));
        records.reviews().add(returned);
        new Settling(records).after(session);
        PersonId trainee = session.attempt().person();
        assignment
                .filter(found -> found.dueFor(trainee).isPresent())
                .ifPresent(
                        found -> until.ifPresent(later -> records.assignments().save(found.extended(trainee, later))));
        audit.tell(
                viewer,
                "session-returned",
                "session",
                session.id(),
                session.attempt().scope().cohort(),
                returned.words());
        return Acted.done(returned);
    }

    private Optional<ReviewRefusal> refusal(
            SessionSummary session, Optional<Assignment> assignment, String words, Optional<Instant> until) {
        if (session.isRunning()) {
            return Optional.of(ReviewRefusal.STILL_RUNNING);
        }
        if (records.reviews().returned(session.id()).isPresent()) {
            return Optional.of(ReviewRefusal.RETURNED_ALREADY);
        }
        if (words.isEmpty()) {
            return Optional.of(ReviewRefusal.WORDS_MISSING);
        }
        Instant now = Now.at(clock);
        boolean tooLate = assignment
                .flatMap(found -> found.dueFor(session.attempt().person()))
                .filter(due -> !until.filter(due::isBefore).orElse(due).isAfter(now))
                .isPresent();
        return tooLate ? Optional.of(ReviewRefusal.DATE_NEEDED) : Optional.empty();
    }
}

package dev.needlewise.application.review;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.review.ReviewRefusal;
import dev.needlewise.domain.training.review.Verdict;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Records what a supervisor decides about a session; an earlier decision stays on record. */
public final class RecordDecision {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;

    public RecordDecision(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    /**
     * What is to be recorded.
     *
     * @param words to the trainee, may be empty
     * @param reason why it replaces the decision before
     * @param readAll that every answer was read
     */
    public record Wanted(Verdict verdict, String words, String reason, boolean readAll) {
        public Wanted {
            words = SaidWords.cut(words.strip());
            reason = SaidWords.cutReason(reason.strip());
        }
    }

    public Acted<ReviewDecision, List<ReviewRefusal>> record(Viewer viewer, SessionId session, Wanted wanted) {
        return transactions.call(() -> supervision
                .session(viewer, session)
                .map(found -> recorded(viewer, found, wanted))
                .orElseGet(Acted::notFound));
    }

    private Acted<ReviewDecision, List<ReviewRefusal>> recorded(Viewer viewer, SessionSummary session, Wanted wanted) {
        List<ReviewDecision> before = records.reviews().decisions(session.id());
        List<ReviewRefusal> refusals = refusals(session, wanted, !before.isEmpty());
        if (!refusals.isEmpty()) {
            return Acted.refused(refusals);
        }
        ReviewDecision decision = new ReviewDecision(
                session.id(),
                before.size() + 1,
                wanted.verdict(),
                viewer.person(),
                wanted.words(),
                before.isEmpty() ? Optional.empty() : Optional.of(wanted.reason()),
                Now.at(clock));
        records.reviews().add(decision);
        new Settling(records).after(session);
        audit.tell(
                viewer,
                "session-decided",
                "session",
                session.id(),
                session.attempt().scope().cohort(),
                wanted.verdict().code() + (before.isEmpty() ? "" : ": " + wanted.reason()));
        return Acted.done(decision);
    }

    private List<ReviewRefusal> refusals(SessionSummary session, Wanted wanted, boolean replaces) {
        boolean criticalOpen =
                !new OpenErrors(records).ofFamily(session.attempt()).isEmpty();
        return ReviewDecision.refusals(
                wanted.verdict(), !session.isRunning(), criticalOpen, replaces, wanted.reason(), wanted.readAll());
    }
}

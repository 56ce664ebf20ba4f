package dev.needlewise.application.review;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.application.grading.Remarking;
import dev.needlewise.domain.training.review.ClosedCritical;
import dev.needlewise.domain.training.review.ReviewRefusal;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.time.Clock;
import java.util.Optional;

/** Closes the open critical error that was made in a session, with a reason; the error itself stays in the session. */
public final class CloseCriticalError {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Remarking remarking;
    private final Clock clock;

    public CloseCriticalError(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.remarking = new Remarking(records, new Cases(packs));
        this.clock = clock;
    }

    public Acted<ClosedCritical, ReviewRefusal> close(Viewer viewer, SessionId session, String reason) {
        return transactions.call(() -> supervision
                .session(viewer, session)
                .map(found -> closed(viewer, found, SaidWords.cutReason(reason.strip())))
                .orElseGet(Acted::notFound));
    }

    private Acted<ClosedCritical, ReviewRefusal> closed(Viewer viewer, SessionSummary session, String reason) {
        Optional<Standing> open = new OpenErrors(records).madeIn(session.attempt());
        if (open.isEmpty()) {
            return Acted.refused(ReviewRefusal.NOTHING_OPEN);
        }
        if (reason.isEmpty()) {
            return Acted.refused(ReviewRefusal.REASON_MISSING);
        }
        Standing after = open.get().withoutOpenCritical();
        records.standings().save(after);
        remarking.after(after, Now.at(clock));
        ClosedCritical closed = new ClosedCritical(session.id(), viewer.person(), reason, Now.at(clock));
        records.reviews().add(closed);
        audit.tell(
                viewer,
                "critical-error-closed",
                "session",
                session.id(),
                session.attempt().scope().cohort(),
                reason);
        return Acted.done(closed);
    }
}

package dev.needlewise.application.review;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.review.Comment;
import dev.needlewise.domain.training.review.ReviewRefusal;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.time.Clock;
import java.util.Optional;

/** Says something about a finished session, or one answer in it, to its trainee. */
public final class CommentOn {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;
    private final Fresh fresh;

    public CommentOn(Transactions transactions, Records records, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
        this.fresh = fresh;
    }

    /** Comments on an item that was answered, or on the session as a whole. */
    public Acted<Comment, ReviewRefusal> comment(
            Viewer viewer, SessionId session, Optional<String> item, String words) {
        return transactions.call(() -> supervision
                .session(viewer, session)
                .map(found -> commented(viewer, found, item, words.strip()))
                .orElseGet(Acted::notFound));
    }

    private Acted<Comment, ReviewRefusal> commented(
            Viewer viewer, SessionSummary session, Optional<String> item, String words) {
        if (session.isRunning()) {
            return Acted.refused(ReviewRefusal.STILL_RUNNING);
        }
        if (words.isEmpty()) {
            return Acted.refused(ReviewRefusal.WORDS_MISSING);
        }
        if (item.filter(named -> !answered(session.id(), named)).isPresent()) {
            return Acted.notFound();
        }
        Comment comment =
                new Comment(fresh.id(), session.id(), item, viewer.person(), SaidWords.cut(words), Now.at(clock));
        records.reviews().add(comment);
        audit.tell(
                viewer,
                "session-commented",
                "session",
                session.id(),
                session.attempt().scope().cohort(),
                item.orElse(""));
        return Acted.done(comment);
    }

    private boolean answered(SessionId session, String item) {
        return records.sessions()
                .find(session)
                .map(CandidateSession::answers)
                .filter(answers -> answers.containsKey(item))
                .isPresent();
    }
}

package dev.needlewise.application.review;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.ReviewRefusal;
import java.time.Clock;

/** Answers a trainee who questioned a reason. */
public final class AnswerChallenge {
    private final Transactions transactions;
    private final Records records;
    private final Audit audit;
    private final Clock clock;

    public AnswerChallenge(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    /** Settles the challenge of this id, a UUID text. */
    public Acted<Challenge, ReviewRefusal> answer(Viewer viewer, String id, String words) {
        return transactions.call(() -> records.reviews()
                .challenge(id)
                .filter(found -> viewer.supervises(found.cohort()))
                .map(found -> answered(viewer, found, SaidWords.cut(words.strip())))
                .orElseGet(Acted::notFound));
    }

    private Acted<Challenge, ReviewRefusal> answered(Viewer viewer, Challenge challenge, String words) {
        if (challenge.settled().isPresent()) {
            return Acted.refused(ReviewRefusal.SETTLED_ALREADY);
        }
        if (words.isEmpty()) {
            return Acted.refused(ReviewRefusal.WORDS_MISSING);
        }
        Challenge settled = challenge.settledBy(viewer.person(), words, Now.at(clock));
        records.reviews().save(settled);
        audit.tell(viewer, "challenge-answered", "session", challenge.session(), challenge.cohort(), challenge.item());
        return Acted.done(settled);
    }
}

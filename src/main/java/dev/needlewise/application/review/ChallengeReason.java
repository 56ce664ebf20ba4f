package dev.needlewise.application.review;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.ReviewRefusal;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Clock;
import java.util.Optional;

/** "I think this is wrong": sends a trainee's doubt about a reason to their supervisor, with its rule and claim. */
public final class ChallengeReason {
    private final Transactions transactions;
    private final Records records;
    private final Cases cases;
    private final Audit audit;
    private final Clock clock;
    private final Fresh fresh;

    public ChallengeReason(Transactions transactions, Records records, Packs packs, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.cases = new Cases(packs);
        this.audit = new Audit(records, clock);
        this.clock = clock;
        this.fresh = fresh;
    }

    /**
     * Challenges one line of the reasons given for an answer of the viewer's own finished session.
     *
     * @param line its place among the item's lines, from 0
     */
    public Acted<Challenge, ReviewRefusal> challenge(
            Viewer viewer, SessionId session, String item, int line, String words) {
        return transactions.call(() -> records.sessions()
                .find(session)
                .filter(found -> found.attempt().person().equals(viewer.person()))
                .map(found -> challenged(viewer, found, item, line, SaidWords.cut(words.strip())))
                .orElseGet(Acted::notFound));
    }

    private Acted<Challenge, ReviewRefusal> challenged(
            Viewer viewer, CandidateSession session, String item, int line, String words) {
        SessionEvent.Answered answer = session.answers().get(item);
        if (answer == null) {
            return Acted.notFound();
        }
        if (!session.isOver()) {
            return Acted.refused(ReviewRefusal.STILL_RUNNING);
        }
        if (words.isEmpty()) {
            return Acted.refused(ReviewRefusal.WORDS_MISSING);
        }
        Optional<ReceiptLine> meant = line(session, item, line);
        Challenge challenge = new Challenge(
                fresh.id(),
                session.id(),
                reaches(viewer, session),
                item,
                meant.flatMap(ReceiptLine::rule).map(RuleId::value),
                meant.flatMap(found -> found.claims().stream().findFirst()).map(ClaimId::value),
                words,
                viewer.person(),
                Now.at(clock),
                Optional.empty());
        records.reviews().save(challenge);
        audit.tell(viewer, "reason-challenged", "session", session.id(), challenge.cohort(), item);
        return Acted.done(challenge);
    }

    private Optional<ReceiptLine> line(CandidateSession session, String item, int line) {
        return cases.outcome(session)
                .item(item)
                .map(ItemGrade::lines)
                .filter(lines -> !lines.isEmpty())
                .map(lines -> lines.get(Math.min(Math.max(line, 0), lines.size() - 1)));
    }

    /** The session's cohort; for practice on one's own, the cohort that one joined last. */
    private Optional<CohortId> reaches(Viewer viewer, CandidateSession session) {
        return session.attempt()
                .scope()
                .cohort()
                .or(() -> records.cohorts().membershipsOf(viewer.person()).stream()
                        .filter(Membership::trains)
                        .map(Membership::cohort)
                        .reduce((earlier, later) -> later));
    }
}

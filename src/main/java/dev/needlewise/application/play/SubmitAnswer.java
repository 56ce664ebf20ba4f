package dev.needlewise.application.play;

import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.application.grading.Ending;
import dev.needlewise.application.grading.GradingWatch;
import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Move;
import dev.needlewise.domain.training.session.Refusal;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Submission;
import java.time.Clock;
import java.util.Optional;

/** Takes the answer to one item; the answer that ends the case finishes the session with it. */
public final class SubmitAnswer {
    private final Transactions transactions;
    private final Records records;
    private final Cases cases;
    private final Ending ending;
    private final Clock clock;

    public SubmitAnswer(Transactions transactions, Records records, Packs packs, Clock clock) {
        this(transactions, records, packs, clock, GradingWatch.NOBODY);
    }

    public SubmitAnswer(Transactions transactions, Records records, Packs packs, Clock clock, GradingWatch watch) {
        this.transactions = transactions;
        this.records = records;
        this.cases = new Cases(packs, watch);
        this.ending = new Ending(records, cases);
        this.clock = clock;
    }

    public Moved submit(Viewer viewer, SessionId id, Submission answer) {
        return transactions.call(() -> records.sessions()
                .find(id)
                .filter(session -> session.attempt().person().equals(viewer.person()))
                .map(session -> submit(session, answer))
                .orElseGet(Moved.NotFound::new));
    }

    private Moved submit(CandidateSession session, Submission answer) {
        Walk walk = cases.walk(session);
        Walk.Step open =
                walk.next().orElseGet(() -> walk.steps().get(walk.steps().size() - 1));
        Move move = session.answer(answer, open.scene().scene(), Now.at(clock));
        if (move instanceof Move.Made made) {
            records.drafts().drop(session.id(), answer.item());
            return new Moved.On(session.id(), ending.kept(made.session(), Now.at(clock)));
        }
        Optional<String> stands =
                session.isOver() ? Optional.empty() : walk.next().map(Walk.Step::id);
        if (move instanceof Move.Refused refused) {
            return refused(session, answer, refused.refusal(), stands);
        }
        return new Moved.On(session.id(), stands);
    }

    private static Moved refused(
            CandidateSession session, Submission answer, Refusal refusal, Optional<String> stands) {
        return refusal instanceof Refusal.AlreadyAnswered
                ? new Moved.AlreadyAnswered(
                        session.id(),
                        answer,
                        Optional.ofNullable(session.answers().get(answer.item())),
                        stands)
                : new Moved.NotNow(session.id(), refusal, stands);
    }
}

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
import dev.needlewise.domain.training.session.SessionId;
import java.time.Clock;
import java.util.Optional;

/** Goes on from a scene that only tells; going on from the last finishes the session. */
public final class ContinueSession {
    private final Transactions transactions;
    private final Records records;
    private final Cases cases;
    private final Ending ending;
    private final Clock clock;

    public ContinueSession(Transactions transactions, Records records, Packs packs, Clock clock) {
        this(transactions, records, packs, clock, GradingWatch.NOBODY);
    }

    public ContinueSession(Transactions transactions, Records records, Packs packs, Clock clock, GradingWatch watch) {
        this.transactions = transactions;
        this.records = records;
        this.cases = new Cases(packs, watch);
        this.ending = new Ending(records, cases);
        this.clock = clock;
    }

    /**
     * Leaves a scene behind; twice is as good as once.
     *
     * @param scene the scene that was read, by its id
     */
    public Moved goOn(Viewer viewer, SessionId id, String scene) {
        return transactions.call(() -> records.sessions()
                .find(id)
                .filter(session -> session.attempt().person().equals(viewer.person()))
                .map(session -> goOn(session, scene))
                .orElseGet(Moved.NotFound::new));
    }

    private Moved goOn(CandidateSession session, String scene) {
        Walk walk = cases.walk(session);
        Walk.Step open =
                walk.next().orElseGet(() -> walk.steps().get(walk.steps().size() - 1));
        Move move = session.goOn(open.scene().scene(), scene, Now.at(clock));
        if (move instanceof Move.Made made) {
            return new Moved.On(session.id(), ending.kept(made.session(), Now.at(clock)));
        }
        Optional<String> stands =
                session.isOver() ? Optional.empty() : walk.next().map(Walk.Step::id);
        return move instanceof Move.Refused refused
                ? new Moved.NotNow(session.id(), refused.refusal(), stands)
                : new Moved.On(session.id(), stands);
    }
}

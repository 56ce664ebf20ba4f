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
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.Move;
import dev.needlewise.domain.training.session.Refusal;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Submission;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes the form of a session's page: the answer to an item, or the wish to go on from a scene that only tells. What
 * ends the case finishes the session with it.
 */
public final class TakeForm {
    private final Transactions transactions;
    private final Records records;
    private final Cases cases;
    private final Ending ending;
    private final Clock clock;

    public TakeForm(Transactions transactions, Records records, Packs packs, Clock clock) {
        this(transactions, records, packs, clock, GradingWatch.NOBODY);
    }

    public TakeForm(Transactions transactions, Records records, Packs packs, Clock clock, GradingWatch watch) {
        this.transactions = transactions;
        this.records = records;
        this.cases = new Cases(packs, watch);
        this.ending = new Ending(records, cases);
        this.clock = clock;
    }

    /**
     * Moves the session on; the same form twice is as good as once.
     *
     * @param form names the page that was filled in
     */
    public Moved take(Viewer viewer, SessionId id, FormToken form, AnswerSheet sheet) {
        return transactions.call(() -> records.sessions()
                .find(id)
                .filter(session -> session.attempt().person().equals(viewer.person()))
                .map(session -> take(session, form, sheet))
                .orElseGet(Moved.NotFound::new));
    }

    private Moved take(CandidateSession session, FormToken form, AnswerSheet sheet) {
        Walk walk = cases.walk(session);
        return cases.keyed(session.attempt().played())
                .scenario()
                .item(form.item())
                .map(item -> answered(session, walk, item, sheet))
                .orElseGet(() -> goneOn(session, walk, form.item()));
    }

    private Moved answered(CandidateSession session, Walk walk, Item item, AnswerSheet sheet) {
        Optional<Walk.Step> page = walk.step(item.id());
        if (page.isEmpty()) {
            return new Moved.NotNow(session.id(), new Refusal.NotAsked(item.id()), stands(session, walk));
        }
        return sheet.answer(cases.keyed(session.attempt().played()), item)
                .map(answer -> answered(session, walk, page.get(), answer))
                .orElseGet(() -> new Moved.Unread(session.id()));
    }

    private Moved answered(CandidateSession session, Walk walk, Walk.Step page, Submission answer) {
        Move move = session.answer(answer, open(walk).scene().scene(), Now.at(clock));
        if (move instanceof Move.Made made) {
            records.drafts().drop(session.id(), answer.item());
            return on(session, page, ending.kept(made.session(), Now.at(clock)));
        }
        if (move instanceof Move.Refused refused) {
            return refused(session, answer, refused.refusal(), stands(session, walk));
        }
        return on(session, page, stands(session, walk));
    }

    private Moved goneOn(CandidateSession session, Walk walk, String scene) {
        Move move = session.goOn(open(walk).scene().scene(), scene, Now.at(clock));
        if (move instanceof Move.Made made) {
            return new Moved.On(session.id(), ending.kept(made.session(), Now.at(clock)), Optional.empty());
        }
        return move instanceof Move.Refused refused
                ? new Moved.NotNow(session.id(), refused.refusal(), stands(session, walk))
                : new Moved.On(session.id(), stands(session, walk), Optional.empty());
    }

    /** Practice shows the reasons of a scene between its last answer and what comes after. */
    private Moved on(CandidateSession session, Walk.Step page, Optional<String> next) {
        String scene = page.scene().scene().id();
        boolean left = next.isPresent()
                && page.scene().scene().asks().stream()
                        .noneMatch(item -> item.id().equals(next.get()));
        boolean practice = session.attempt().mode() == Mode.PRACTICE;
        return new Moved.On(session.id(), next, left && practice ? Optional.of(scene) : Optional.empty());
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

    private static Walk.Step open(Walk walk) {
        return walk.next().orElseGet(() -> walk.steps().get(walk.steps().size() - 1));
    }

    private static Optional<String> stands(CandidateSession session, Walk walk) {
        return session.isOver() ? Optional.empty() : walk.next().map(Walk.Step::id);
    }
}

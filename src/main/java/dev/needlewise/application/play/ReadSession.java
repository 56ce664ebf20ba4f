package dev.needlewise.application.play;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.SessionId;
import java.util.Optional;

/** Shows a page of a session to the person who plays it. */
public final class ReadSession {
    private final Transactions transactions;
    private final Records records;
    private final Cases cases;

    public ReadSession(Transactions transactions, Records records, Packs packs) {
        this.transactions = transactions;
        this.records = records;
        this.cases = new Cases(packs);
    }

    /**
     * Reads a page without changing anything.
     *
     * @param step an earlier page by its item's or scene's id; an unknown one leads to where the session stands
     */
    public SessionReading read(Viewer viewer, SessionId id, Optional<String> step) {
        return transactions.call(() -> records.sessions()
                .find(id)
                .filter(session -> session.attempt().person().equals(viewer.person()))
                .map(session -> read(session, step))
                .orElseGet(SessionReading.NotFound::new));
    }

    private SessionReading read(CandidateSession session, Optional<String> wanted) {
        if (session.isOver()) {
            return new SessionReading.Over(session.id());
        }
        Walk walk = cases.walk(session);
        Walk.Step step = wanted.flatMap(walk::step).or(walk::next).orElseThrow();
        Optional<SessionEvent.Answered> answer =
                step.item().map(item -> session.answers().get(item.id()));
        return new SessionReading.Playing(new PlayPage(
                session,
                cases.pack(session.attempt().played()),
                cases.keyed(session.attempt().played()),
                walk,
                step,
                state(session, step),
                answer,
                records.drafts().of(session.id()).stream()
                        .filter(draft -> draft.item().equals(step.id()))
                        .findFirst(),
                session.attempt().scope().assignment().flatMap(records.assignments()::find),
                session.attempt().scope().cohort().flatMap(records.cohorts()::find)));
    }

    private static PlayPage.State state(CandidateSession session, Walk.Step step) {
        if (step.item().isEmpty()) {
            return step.done() ? PlayPage.State.READ : PlayPage.State.TOLD;
        }
        if (!step.done()) {
            return PlayPage.State.ASKED;
        }
        boolean closed = session.closedScenes().contains(step.scene().scene().id());
        return closed ? PlayPage.State.CLOSED : PlayPage.State.CHANGEABLE;
    }
}

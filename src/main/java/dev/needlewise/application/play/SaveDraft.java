package dev.needlewise.application.play;

import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Draft;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Keeps what was typed into a form that is not handed in yet. */
public final class SaveDraft {
    private final Transactions transactions;
    private final Records records;
    private final Clock clock;

    public SaveDraft(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        SAVED,
        /** The session is over, or the form is larger than any of ours. */
        NOT_SAVED,
        NOT_FOUND
    }

    public Result save(Viewer viewer, SessionId id, String item, Map<String, List<String>> fields) {
        return transactions.call(() -> records.sessions()
                .find(id)
                .filter(session -> session.attempt().person().equals(viewer.person()))
                .map(session -> save(session, new Draft(item, fields, Now.at(clock))))
                .orElse(Result.NOT_FOUND));
    }

    private Result save(CandidateSession session, Draft draft) {
        boolean fits =
                draft.characters() <= Draft.MOST_CHARACTERS && draft.item().length() <= Draft.LONGEST_ITEM;
        if (session.isOver() || !fits) {
            return Result.NOT_SAVED;
        }
        records.drafts().save(session.id(), draft);
        return Result.SAVED;
    }
}

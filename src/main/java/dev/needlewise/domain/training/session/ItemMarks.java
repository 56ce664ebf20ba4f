package dev.needlewise.domain.training.session;

import dev.needlewise.domain.training.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the mark of every item that a finished session met. */
public interface ItemMarks {
    /** Replaces the session's marks. */
    void save(SessionId session, List<ItemMark> marks);

    /** By session, in one query. */
    Map<SessionId, List<ItemMark>> of(Collection<SessionId> sessions);

    /** Of every session of theirs that has marks, kept beside it: marks themselves are many. */
    Map<SessionId, List<Calibration>> calibrations(PersonId person);
}

package dev.needlewise.domain.training.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the mark of every item that a finished session met. */
public interface ItemMarks {
    /** Replaces the session's marks. */
    void save(SessionId session, List<ItemMark> marks);

    /** By session, in one query. */
    Map<SessionId, List<ItemMark>> of(Collection<SessionId> sessions);

    /** Those of the sessions that were given with a confidence, counted by the database; the same may come twice. */
    List<SureMarks> sure(Collection<SessionId> sessions);
}

package dev.needlewise.domain.training.session;

import java.util.List;

/** Keeps what was typed and not yet sent. */
public interface Drafts {
    /** Replaces the item's draft. */
    void save(SessionId session, Draft draft);

    List<Draft> of(SessionId session);

    void drop(SessionId session, String item);
}

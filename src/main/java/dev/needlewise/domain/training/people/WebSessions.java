package dev.needlewise.domain.training.people;

import java.time.Instant;
import java.util.Optional;

/** Keeps the sessions of browsers, so that any node can answer any request. */
public interface WebSessions {
    Optional<WebSession> find(String hash);

    /** Adds one that is known to be new. */
    void add(WebSession session);

    /** Adds or replaces. */
    void save(WebSession session);

    void remove(String hash);

    /** Forgets the sessions that ended before; gives how many. */
    int removeEndedBefore(Instant time);
}

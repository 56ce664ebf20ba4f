package dev.needlewise.lti.ags;

import dev.needlewise.lti.platform.PlatformAddress;
import java.time.Instant;
import java.util.Optional;

/** What is kept of gradebooks: the link of a session, the column of a link, and what went there last. */
public interface GradebookLinks {
    void keep(String sessionId, GradebookLink link);

    Optional<GradebookLink> ofSession(String sessionId);

    /** The column that was found or made for everybody of this link and resource. */
    Optional<PlatformAddress> column(GradebookLink link);

    /** Keeps a column; of two at once the first stays, and is given to both. */
    PlatformAddress keepColumn(GradebookLink link, PlatformAddress column);

    /**
     * A time for the next score of this person in this column: {@code now}, or a second after the last one given where
     * that is later. It is kept before it is given, so that it is never given twice. None for a score that another has
     * overtaken, which was made later and has its time already.
     *
     * @param scored when the score was made here, which orders scores
     */
    Optional<Instant> stamp(GradebookLink link, PlatformAddress column, Instant scored, Instant now);

    Optional<LastSent> lastSent(GradebookLink link, PlatformAddress column);

    /** Remembers what the gradebook took, unless another has overtaken it meanwhile. */
    void sent(GradebookLink link, PlatformAddress column, LastSent what);

    /**
     * The score that a gradebook took last.
     *
     * @param scored when it was made here, which orders scores
     * @param digest tells whether another would be the same
     */
    record LastSent(Instant scored, String digest) {}
}

package dev.needlewise.application.operation;

import java.time.Duration;
import java.time.Instant;

/** How busy the store is, for whoever watches the installation. */
public interface StoreLoad {
    /** Known without asking the database. */
    Connections connections();

    /** Scores that were not sent yet; asks the database. */
    Queue scores(Instant now);

    /**
     * The pool of connections.
     *
     * @param waiting how many requests wait for one
     */
    record Connections(int inUse, int open, int waiting) {
        /** A container keeps its pool's figures to itself. */
        public static final Connections UNKNOWN = new Connections(0, 0, 0);
    }

    /**
     * The scores that wait.
     *
     * @param oldest how long the oldest has been waiting, zero when none is
     */
    record Queue(long depth, Duration oldest) {}
}

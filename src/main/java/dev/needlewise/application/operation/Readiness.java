package dev.needlewise.application.operation;

import java.util.Optional;

/** One thing that must be well before requests can be served. */
public interface Readiness {
    /** What it is about, in a word. */
    String about();

    /** A sentence for the operator when it is not well now; found out in bounded time. */
    Optional<String> problem();
}

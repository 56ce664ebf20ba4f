package dev.needlewise.application;

import dev.needlewise.domain.scenario.Pack;
import java.util.Optional;

/** The content: the pack that new sessions begin with, and every pack that an earlier one was played with. */
public interface Packs {
    Pack current();

    /** The version of the current pack, without reading it. */
    String currentVersion();

    /** By the version that a session recorded. */
    Optional<Pack> find(String version);
}

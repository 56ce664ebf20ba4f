package dev.needlewise.domain.scenario;

import java.util.Map;
import java.util.Optional;

/** Keeps the files of packs by version, for as long as a session needs them. */
public interface PackStore {
    /** Keeps a pack's files; a version that is already kept stays as it is. */
    void keep(String version, Map<String, byte[]> files);

    Optional<Map<String, byte[]>> find(String version);

    /** Keeps them no longer; only for a version that nothing refers to. */
    void remove(String version);
}

package dev.needlewise.domain.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the files of a pack into a pack, or into everything that is wrong with it. */
public interface PackReader {
    /** Reads a whole pack from its files' bytes, by path inside the pack such as {@code scenarios/cold-sore.yaml}. */
    Reading read(Map<String, byte[]> files);

    /** The version that a pack of these files has, told without reading them. */
    String version(Map<String, byte[]> files);

    /**
     * What came of it.
     *
     * @param pack present where there is no problem
     * @param problems all of them, in the order of file, line and column
     */
    record Reading(Optional<Pack> pack, List<PackProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }
}

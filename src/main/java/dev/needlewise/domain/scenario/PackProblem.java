package dev.needlewise.domain.scenario;

import java.util.Comparator;

/**
 * One thing that is wrong with a pack, said so that its author can go to the place and mend it.
 *
 * @param file the path inside the pack
 * @param line from 1
 * @param column from 1
 */
public record PackProblem(String file, int line, int column, String message) implements Comparable<PackProblem> {
    private static final Comparator<PackProblem> BY_PLACE = Comparator.comparing(PackProblem::file)
            .thenComparingInt(PackProblem::line)
            .thenComparingInt(PackProblem::column)
            .thenComparing(PackProblem::message);

    @Override
    public int compareTo(PackProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code scenarios/cold-sore.yaml:41:7: depth rule 'D-99' does not exist; did you mean 'D-09'?} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}

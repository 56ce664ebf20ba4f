package dev.needlewise.content;

import dev.needlewise.domain.scenario.PackProblem;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong with a pack while reading goes on. */
public final class Problems {
    /** A hostile pack could have a problem per character; nobody reads more than this. */
    private static final int KEPT = 500;

    private final SortedSet<PackProblem> found = new TreeSet<>();

    private long count;

    public void add(Place place, String message) {
        count++;
        if (found.size() < KEPT) {
            found.add(new PackProblem(place.file(), place.line(), place.column(), message));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How often something was added, for readers that ask whether it was they. */
    public long count() {
        return count;
    }

    /** In the order of file, line and column. */
    public List<PackProblem> all() {
        return List.copyOf(found);
    }
}

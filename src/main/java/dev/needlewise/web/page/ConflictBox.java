package dev.needlewise.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence that conflicts: each side with its sources, where they stand in millimetres, and how we grade it. */
public record ConflictBox(
        String title,
        List<Side> sides,
        String grading,
        @Nullable MillimetreScale scale) {
    /** One side, in our words. */
    public record Side(String name, String says, List<Cite> cites) {}
}

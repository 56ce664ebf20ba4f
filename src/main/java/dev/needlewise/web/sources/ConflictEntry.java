package dev.needlewise.web.sources;

import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.MillimetreScale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One disagreement: what the sources say, how it is decided, and what to take from it. */
public record ConflictEntry(
        String anchor,
        String issue,
        String sourcesSay,
        String resolution,
        String told,
        List<Link> claims,
        @Nullable MillimetreScale scale) {}

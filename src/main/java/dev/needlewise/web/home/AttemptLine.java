package dev.needlewise.web.home;

import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finished attempt as a line of a table.
 *
 * @param held says until when its result is held back, instead of the figures; null where they are shown
 */
public record AttemptLine(
        Link link,
        String kind,
        String when,
        @Nullable String held,
        String score,
        String depth,
        String contraindications,
        String aftercare,
        List<Tag> tags) {}

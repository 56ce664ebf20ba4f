package dev.needlewise.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a list: a link, a line below it, a word or tags at the side. */
public record Row(Link link, String meta, @Nullable String side, List<Tag> tags) {}

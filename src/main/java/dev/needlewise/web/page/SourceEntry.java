package dev.needlewise.web.page;

import org.jspecify.annotations.Nullable;

/** One source in the list below the feedback: number, what it is, how far to trust it. */
public record SourceEntry(
        int number, String id, String words, @Nullable String href, Tag kind) {}

package dev.needlewise.web.packs;

import dev.needlewise.web.page.Tag;

/** One version in the list. */
public record VersionRow(String href, String title, String meta, Tag tag) {}

package dev.needlewise.web.sources;

import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Tag;
import java.util.List;

/** One claim in a list: its id as a link, what it says, and how far it can be trusted. */
public record ClaimEntry(Link link, String says, List<Tag> tags) {}

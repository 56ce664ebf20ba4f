package dev.needlewise.web.home;

import dev.needlewise.web.page.Link;
import java.util.List;

/** Something to look at again: where it is explained, what went wrong, and the claims behind the right answer. */
public record ReviewEntry(Link link, String words, List<Link> claims) {}

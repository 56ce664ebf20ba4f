package dev.needlewise.web.page;

import java.util.List;

/** A critical error says three things: what was unsafe, what to do instead, what it means for sign-off. */
public record CriticalBanner(String id, String title, String instead, List<Cite> cites, String meaning, String after) {}

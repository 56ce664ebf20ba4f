package dev.needlewise.web.page;

import java.util.List;

/**
 * A critical error says three things: what was unsafe, what to do instead, what it means for sign-off.
 *
 * @param title what the first one was, short enough for a heading
 * @param instead what to do instead, and why
 * @param others what else was critical, one sentence each
 */
public record CriticalBanner(
        String id, String title, String instead, List<Cite> cites, List<String> others, String meaning, String after) {}

package dev.needlewise.web.sources;

import java.util.List;

/** The claims of one topic. */
public record TopicEntry(String anchor, String name, List<ClaimEntry> claims) {}

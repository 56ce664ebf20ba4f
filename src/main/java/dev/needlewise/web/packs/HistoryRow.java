package dev.needlewise.web.packs;

/** One taking into use. */
public record HistoryRow(String when, String who, String version, String href, String reason) {}

package dev.needlewise.web.page;

/** One line of a history: when, for people and for machines, and what. */
public record TrailEntry(String date, String when, String what) {}

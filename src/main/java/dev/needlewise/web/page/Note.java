package dev.needlewise.web.page;

/** A short message in a tinted box. */
public record Note(Tone tone, String title, String words) {}

package dev.needlewise.web.page;

/** A place to go and the words that say so. */
public record Link(String words, String href) {}

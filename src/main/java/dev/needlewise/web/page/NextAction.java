package dev.needlewise.web.page;

/** The one thing to do next. */
public record NextAction(String caption, String title, String words, Link action, boolean post) {}

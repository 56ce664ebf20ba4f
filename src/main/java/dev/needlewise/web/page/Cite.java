package dev.needlewise.web.page;

/** A number in brackets that leads to its source. */
public record Cite(int number, String href) {}

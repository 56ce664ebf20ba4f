package dev.needlewise.web.page;

/** One entry of the main navigation. */
public record NavItem(String words, String href, boolean current) {}

package dev.needlewise.web.home;

/** How often one was right, and how often unsafe, when one felt this sure. */
public record SureLine(String said, int answers, int right, int unsafe) {}

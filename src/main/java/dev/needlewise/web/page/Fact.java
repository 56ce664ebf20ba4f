package dev.needlewise.web.page;

/** A name and its value: a line of the patient notes, a figure of the cohort. */
public record Fact(String name, String value) {}

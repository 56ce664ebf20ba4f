package dev.needlewise.domain.scenario;

/** A piece of story, told when its condition holds; the first that holds is told. */
public record Telling(Condition when, String text) {}

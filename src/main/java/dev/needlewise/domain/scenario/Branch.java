package dev.needlewise.domain.scenario;

/** Where the story goes when the condition holds; the first that holds is taken. */
public record Branch(Condition when, String go) {}

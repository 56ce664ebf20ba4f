package dev.needlewise.domain.training.session;

/** The latest attempt of a standing, about which a supervisor has decided nothing yet. */
public record Unsettled(StandingKey key, FinishedAttempt latest) {}

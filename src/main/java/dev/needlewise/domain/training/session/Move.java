package dev.needlewise.domain.training.session;

/** What came of a move: the session as it is now, or why it stayed as it was. */
public sealed interface Move {
    record Made(CandidateSession session) implements Move {}

    /** The same form again: it was saved the first time. */
    record MadeBefore(CandidateSession session) implements Move {}

    record Refused(Refusal refusal) implements Move {}
}

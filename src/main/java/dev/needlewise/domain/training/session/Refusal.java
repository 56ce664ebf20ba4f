package dev.needlewise.domain.training.session;

/** Why a move in a session was not made; the session is as it was. */
public sealed interface Refusal {
    /** Somebody, perhaps another window, has answered it since the form was shown, or its scene is closed. */
    record AlreadyAnswered(String item) implements Refusal {}

    /** The case is elsewhere. */
    record NotAsked(String what) implements Refusal {}

    /** What was sent cannot be an answer to this item, such as an option that was never offered. */
    record NotAnAnswer(String item) implements Refusal {}

    /** The scene still asks for something. */
    record StillAsking(String item) implements Refusal {}

    /** The session is over. */
    record Over() implements Refusal {}
}

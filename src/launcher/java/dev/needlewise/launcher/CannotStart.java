package dev.needlewise.launcher;

/** A start that failed for a reason that one sentence can tell. */
final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence);
    }
}

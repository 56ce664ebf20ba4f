package dev.needlewise.bootstrap;

/** A start or a command that is refused, for a reason that one sentence can tell. */
public final class Refusal extends RuntimeException {
    public Refusal(String sentence) {
        super(sentence);
    }
}

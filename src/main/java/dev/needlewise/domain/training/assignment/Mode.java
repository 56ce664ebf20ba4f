package dev.needlewise.domain.training.assignment;

import java.util.Locale;

/** Whether a session is for learning or for proof. */
public enum Mode {
    PRACTICE,
    ASSESSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

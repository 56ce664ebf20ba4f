package dev.needlewise.domain.training.review;

import java.util.Locale;

/** What a supervisor decides about a session. */
public enum Verdict {
    COMPETENT,
    REPEAT,
    MEET;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

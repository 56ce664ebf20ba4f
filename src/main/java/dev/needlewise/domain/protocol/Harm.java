package dev.needlewise.domain.protocol;

import java.util.Locale;

/** What harm a choice would have done, from none to serious, irreversible or out of scope. */
public enum Harm {
    NONE,
    MINOR,
    MAJOR,
    CRITICAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Harm other) {
        return compareTo(other) >= 0;
    }

    public static Harm worse(Harm one, Harm other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

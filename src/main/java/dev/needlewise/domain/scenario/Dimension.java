package dev.needlewise.domain.scenario;

import java.util.Locale;

/** What a key feature belongs to: the three things that are graded. */
public enum Dimension {
    DEPTH,
    CONTRAINDICATIONS,
    AFTERCARE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

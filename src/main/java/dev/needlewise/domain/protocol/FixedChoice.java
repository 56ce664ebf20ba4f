package dev.needlewise.domain.protocol;

import java.util.Locale;

/** A decision whose possible answers, and whose right one, the protocol itself gives. */
public enum FixedChoice {
    NUMBING,
    SPEED,
    SESSIONS,
    ESCALATION,
    SCOPE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

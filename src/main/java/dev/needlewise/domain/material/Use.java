package dev.needlewise.domain.material;

import java.util.Locale;

/** What a claim may be used for: taught, taught with its caveat, only corrected, or kept out as another procedure's. */
public enum Use {
    TEACH,
    CAVEAT,
    DO_NOT_TEACH_AS_FACT,
    OTHER_PROCEDURE;

    /** The name as packs write it: {@code do-not-teach-as-fact}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

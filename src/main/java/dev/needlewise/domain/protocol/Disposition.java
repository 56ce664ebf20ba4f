package dev.needlewise.domain.protocol;

import java.util.Locale;

/** Whether to treat today, from least to most strict; the strictest that applies wins. */
public enum Disposition {
    PROCEED,
    REFER_OR_CLEAR,
    POSTPONE,
    REFUSE;

    /** The name as decisions write it: {@code refer-or-clear}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Disposition stricter(Disposition one, Disposition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

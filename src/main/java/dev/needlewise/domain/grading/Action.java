package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Disposition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a trainee may do at the gate; to stop and ask is always offered. */
public enum Action {
    PROCEED,
    POSTPONE,
    REFER,
    REFUSE,
    STOP;

    /** The name as responses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Action> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Action::code).toList();
    }

    /** To refer and to stop and ask are both right wherever somebody else has to open the day. */
    public boolean isRightFor(Disposition disposition) {
        return switch (this) {
            case PROCEED -> disposition == Disposition.PROCEED;
            case POSTPONE -> disposition == Disposition.POSTPONE;
            case REFER, STOP -> disposition == Disposition.REFER_OR_CLEAR;
            case REFUSE -> disposition == Disposition.REFUSE;
        };
    }
}

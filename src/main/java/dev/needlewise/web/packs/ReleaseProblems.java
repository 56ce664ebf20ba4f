package dev.needlewise.web.packs;

import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Words;
import java.util.Locale;

/** Says at which field a refusal can be mended, and how. */
final class ReleaseProblems {
    private ReleaseProblems() {}

    static FieldError of(ReleaseRefusal refusal) {
        String field = switch (refusal) {
            case REASON_MISSING, OVERTAKEN, IN_USE, UNREADABLE, WITHDRAWN_ALREADY, NOT_IN_USE, NEEDED -> "reason";
            case NAME_MISSING -> "name";
            case STATEMENT_MISSING -> "statement";
            case NOT_READ -> "read";
            case UNKNOWN_PROFILE, SIGNED_ALREADY -> "profile";
        };
        return in(field, refusal);
    }

    static FieldError in(String field, ReleaseRefusal refusal) {
        String key = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FieldError(field, Words.say("packs.error." + key));
    }
}

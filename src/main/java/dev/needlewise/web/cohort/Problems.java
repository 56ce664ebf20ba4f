package dev.needlewise.web.cohort;

import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import dev.needlewise.domain.training.people.CohortRefusal;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Words;
import java.util.Locale;

/** Says at which field a refusal can be mended, and how. */
final class Problems {
    private Problems() {}

    static FieldError of(CohortRefusal refusal) {
        String field = switch (refusal) {
            case NAME_UNFIT, CLOSED -> "name";
            case UNKNOWN_PROFILE, SESSIONS_BEGUN -> "profile";
            case UNKNOWN_CODE -> "code";
            case UNKNOWN_ACCOUNT -> "account";
            case ALREADY_MEMBER, TRAINEE_HERE -> "account";
            case LAST_SUPERVISOR -> "members";
        };
        return new FieldError(field, words("cohort.error.", refusal));
    }

    static FieldError of(AssignmentRefusal refusal) {
        String field = switch (refusal) {
            case TITLE_UNFIT, CLOSED, WITHDRAWN -> "title";
            case NO_CASES, UNKNOWN_CASE -> "case";
            case DUE_BEFORE_OPENS, DUE_PASSED -> "due";
            case NO_ATTEMPTS -> "attempts";
            case FEEDBACK_NEEDS_DUE -> "feedback";
            case NOT_A_TRAINEE -> "person";
            case NEVER_DUE, EXTENSION_TOO_EARLY -> "until";
        };
        return new FieldError(field, words("assignment.error.", refusal));
    }

    private static String words(String prefix, Enum<?> refusal) {
        return Words.say(prefix + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

package dev.needlewise.web.cohort;

import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import dev.needlewise.domain.training.people.CohortRefusal;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says at which field a refusal can be mended, and how. */
final class Problems {
    /** The fields of an assignment in the order of its form. */
    private static final List<String> FIELDS =
            List.of("title", "case", "opens", "due", "attempts", "feedback", "person");

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

    /** Everything that can be mended at once, in the order of the page; what is said of a field already is enough. */
    static List<FieldError> of(List<FieldError> unread, List<AssignmentRefusal> refusals) {
        boolean noDue = unread.stream().anyMatch(error -> error.field().equals("due"));
        List<FieldError> all = new ArrayList<>(unread);
        refusals.stream()
                .filter(refusal -> !(noDue && refusal == AssignmentRefusal.FEEDBACK_NEEDS_DUE))
                .map(Problems::of)
                .filter(error -> all.stream().noneMatch(said -> said.field().equals(error.field())))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(error -> FIELDS.indexOf(error.field())));
        return all;
    }

    private static String words(String prefix, Enum<?> refusal) {
        return Words.say(prefix + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

package dev.needlewise.web.review;

import dev.needlewise.domain.training.review.ReviewRefusal;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Words;
import java.util.Locale;

/** Says at which field of which form a refusal can be mended, and how. */
final class ReviewProblems {
    private ReviewProblems() {}

    /**
     * Makes the problem.
     *
     * @param words the field of the form that words are typed into
     */
    static FieldError of(ReviewRefusal refusal, String words) {
        String field = switch (refusal) {
            case STILL_RUNNING, CRITICAL_OPEN -> words.equals("decision-words") ? "verdict" : words;
            case REASON_MISSING -> words.equals("decision-words") ? "reason" : words;
            case NOT_READ -> "read";
            case DATE_NEEDED -> "until";
            case WORDS_MISSING, RETURNED_ALREADY, NOTHING_OPEN, SETTLED_ALREADY -> words;
        };
        String key = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FieldError(field, Words.say("review.error." + key));
    }
}

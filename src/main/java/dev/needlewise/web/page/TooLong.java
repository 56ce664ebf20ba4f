package dev.needlewise.web.page;

import dev.needlewise.application.SaidWords;
import java.util.List;

/** Words that are longer than they may be are shown again whole, for whoever wrote them to shorten. */
public final class TooLong {
    private TooLong() {}

    /** The problem, if there is one, in words that people say to each other. */
    public static List<FieldError> words(String field, String typed) {
        return problem(field, typed, SaidWords.LONGEST);
    }

    /** The problem, if there is one, in a reason for the record. */
    public static List<FieldError> reason(String field, String typed) {
        return problem(field, typed, SaidWords.LONGEST_REASON);
    }

    public static List<FieldError> problem(String field, String typed, int longest) {
        int length = SaidWords.length(typed);
        return length <= longest
                ? List.of()
                : List.of(new FieldError(field, Words.say("words.too-long", longest, length)));
    }
}

package dev.needlewise.domain.training.session;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.training.people.Words;
import java.util.Optional;

/**
 * An answer as it is handed in.
 *
 * @param words a reason in own words, may be empty; longer ones are cut
 * @param form the form that it came by
 */
public record Submission(
        String item, Response response, Optional<Confidence> confidence, String words, FormToken form) {
    public static final int LONGEST_WORDS = 4000;

    public Submission {
        words = Words.kept(words, LONGEST_WORDS);
    }
}

package dev.needlewise.web.play;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a question's form means: an answer, a mistake to mend, or a number to be asked about once. */
sealed interface FormResult {
    /** An answer that can be saved and graded, however unsafe. */
    record Answered(Response response, Optional<Confidence> confidence, String words) implements FormResult {}

    /** Something cannot be understood; nothing typed is lost. */
    record Mistaken(List<Mistake> mistakes) implements FormResult {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** A depth so large that the page asks once whether it is meant. */
    record AskIfMeant(BigDecimal depth) implements FormResult {}

    /**
     * One mistake.
     *
     * @param field the id of the form control that the error summary leads to
     * @param words the key of its sentence in the interface bundle
     * @param about what the sentence names, such as a row; may be empty
     */
    record Mistake(String field, String words, String about) {}
}

package dev.needlewise.web.feedback;

import dev.needlewise.web.page.AnswerPair;
import dev.needlewise.web.page.Cite;
import dev.needlewise.web.page.ConflictBox;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision as it is explained afterwards.
 *
 * @param anchor its place on the page
 * @param item the item's id, for a challenge or a comment
 * @param open whether it is shown unfolded
 * @param marked what it counts for where it does not score; empty where it does
 * @param pair the answer and what is accepted; null where every line says its own
 * @param inWords the trainee's own reason; empty where none was given
 */
public record ItemFeedback(
        String anchor,
        String item,
        String stage,
        String prompt,
        Tag tag,
        boolean open,
        String marked,
        @Nullable AnswerPair pair,
        List<Line> lines,
        @Nullable ConflictBox conflict,
        String inWords,
        String confidence) {
    /**
     * One judged line.
     *
     * @param subject what it is about; empty where it is the whole item
     * @param yours what was answered to it
     * @param accepted what would have been right
     * @param verdict in a word, never by colour alone
     * @param rule the protocol's row; empty where the item carries its own key
     * @param elsewhere says that its harm is counted at another decision; empty otherwise
     */
    public record Line(
            String subject,
            String yours,
            String accepted,
            String verdict,
            Tone tone,
            String because,
            List<Cite> cites,
            String rule,
            String elsewhere) {}
}

package dev.needlewise.domain.training.session;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import java.util.Optional;

/**
 * How one item of a finished session came out.
 *
 * @param scored whether its score counts: a key feature
 * @param seconds between the event before it and its first answer
 */
public record ItemMark(
        String item,
        Fraction score,
        Harm harm,
        boolean scored,
        Optional<Confidence> confidence,
        Optional<Integer> seconds) {
    /** Worth another look: less than half right, or unsafe. */
    public boolean isWeak() {
        return harm.atLeast(Harm.MAJOR) || (scored && score.compareTo(Fraction.HALF) < 0);
    }
}

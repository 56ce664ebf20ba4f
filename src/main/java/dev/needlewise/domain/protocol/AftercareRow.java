package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;
import java.util.Optional;

/**
 * One line of aftercare advice, worded neutrally so that it can be asked as do, don't or not needed.
 *
 * @param column the right answer
 * @param harmIfDone the harm class of answering {@code do} where that is wrong
 * @param redFlag whether any wrong answer is critical
 * @param window the time that the material gives, or that the clinic sets it; empty where no time belongs to it
 */
public record AftercareRow(
        RuleId rule,
        Key key,
        String says,
        Column column,
        Harm harmIfDone,
        boolean redFlag,
        Optional<TimeWindow> window,
        List<ClaimId> claims,
        String because) {
    public AftercareRow {
        claims = List.copyOf(claims);
    }

    /** The three answers of the matrix. */
    public enum Column {
        DO("do"),
        DONT("dont"),
        NOT_NEEDED("not-needed");

        private final String code;

        Column(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

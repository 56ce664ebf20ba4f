package dev.needlewise.web.play;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed as a needle depth: millimetres from 0.01 to 99.99 with at most two decimals, comma or point, with or
 * without the unit. Nothing is refused for being unsafe: an unsafe depth is graded.
 */
final class DepthField {
    private static final Pattern FORM = Pattern.compile(
            "\\s*([0-9]{1,2}(?:[.,][0-9]{1,2})?|[.,][0-9]{1,2})\\s*(?:mm)?\\s*", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal ASK_ABOVE = new BigDecimal("5.00");

    private DepthField() {}

    /** The depth in millimetres; empty when the text is not one. */
    static Optional<BigDecimal> read(String typed) {
        Matcher matcher = FORM.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replace(',', '.');
        BigDecimal depth = new BigDecimal(digits.startsWith(".") ? "0" + digits : digits);
        return depth.signum() > 0 ? Optional.of(depth) : Optional.empty();
    }

    /** Whether the page asks once if the depth is meant as typed. */
    static boolean asksWhetherMeant(BigDecimal depth) {
        return depth.compareTo(ASK_ABOVE) > 0;
    }
}

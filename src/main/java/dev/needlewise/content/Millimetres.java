package dev.needlewise.content;

import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.Limit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads depths as authors write them: {@code "0.5"}, {@code "0.5-1.0"}, {@code "above 1.0 up to 1.5"}. */
final class Millimetres {
    private static final String NUMBER = "([0-9]{1,2}(?:\\.[0-9]{1,2})?)";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + " ?- ?" + NUMBER);
    private static final Pattern ABOVE = Pattern.compile("above " + NUMBER + " up to " + NUMBER);
    private static final Pattern LIMIT = Pattern.compile("(below )?" + NUMBER);

    private Millimetres() {}

    /** Empty for an absent value and for {@code none}. */
    static Optional<Band> band(YamlValue value) {
        String text = value.text();
        if (!value.isText() || text.equals("none")) {
            return Optional.empty();
        }
        Matcher one = ONE.matcher(text);
        Matcher between = BETWEEN.matcher(text);
        Matcher above = ABOVE.matcher(text);
        if (one.matches()) {
            return band(value, one.group(1), true, one.group(1));
        } else if (between.matches()) {
            return band(value, between.group(1), true, between.group(2));
        } else if (above.matches()) {
            return band(value, above.group(1), false, above.group(2));
        }
        value.problem(
                "expected depths such as \"0.5\", \"0.5-1.0\" or \"above 1.0 up to 1.5\", but found '" + text + "'");
        return Optional.empty();
    }

    private static Optional<Band> band(YamlValue value, String from, boolean fromBelongs, String to) {
        BigDecimal low = new BigDecimal(from);
        BigDecimal high = new BigDecimal(to);
        if (low.compareTo(high) > 0 || (low.compareTo(high) == 0 && !fromBelongs)) {
            value.problem("these depths hold nothing: '" + value.text() + "'");
            return Optional.empty();
        }
        return Optional.of(new Band(low, fromBelongs, high, true));
    }

    /** {@code "1.5"} belongs, {@code "below 1.0"} does not. */
    static Optional<Limit> limit(YamlValue value) {
        Optional<String> text = value.matching(LIMIT, "a depth such as \"1.5\" or \"below 1.0\"");
        return text.map(LIMIT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> new Limit(new BigDecimal(matcher.group(2)), matcher.group(1) == null));
    }
}

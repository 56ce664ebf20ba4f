package dev.needlewise.domain.protocol;

import java.util.regex.Pattern;

/** Names one row of the protocol, such as {@code D-01} or {@code C-10}. */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{1,3}-[0-9]{1,2}");

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected a rule id such as D-01, but found '" + value + "'");
        }
    }

    public static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

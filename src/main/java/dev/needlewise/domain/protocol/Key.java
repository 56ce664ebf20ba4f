package dev.needlewise.domain.protocol;

import java.util.regex.Pattern;

/** The fixed name of a fact, a piece of advice or a finding, such as {@code active_acne}. */
public record Key(String value) implements Comparable<Key> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");

    public Key {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected a key such as active_acne, but found '" + value + "'");
        }
    }

    public static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Key other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

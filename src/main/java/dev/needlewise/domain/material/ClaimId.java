package dev.needlewise.domain.material;

import java.util.regex.Pattern;

/** Names one claim of the material, such as {@code DEP-14}. */
public record ClaimId(String value) implements Comparable<ClaimId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,4}-[0-9]{2,3}");

    public ClaimId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A claim id looks like DEP-14, but found '" + value + "'");
        }
    }

    public static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

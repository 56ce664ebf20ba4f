package dev.needlewise.domain.scenario;

import java.util.regex.Pattern;

/** Names a scenario within its pack, such as {@code blister-before-the-party}; also its place in addresses. */
public record ScenarioId(String value) implements Comparable<ScenarioId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ScenarioId {
        if (!isForm(value)) {
            throw new IllegalArgumentException("A scenario id is words joined by hyphens, but found '" + value + "'");
        }
    }

    public static boolean isForm(String text) {
        return text.length() <= 80 && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ScenarioId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

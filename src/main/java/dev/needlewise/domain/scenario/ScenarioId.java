package dev.needlewise.domain.scenario;

/** Names a scenario within its pack, such as {@code blister-before-the-party}; also its place in addresses. */
public record ScenarioId(String value) implements Comparable<ScenarioId> {
    private static final int MOST = 80;

    public ScenarioId {
        if (!isForm(value)) {
            throw new IllegalArgumentException("A scenario id is words joined by hyphens, but found '" + value + "'");
        }
    }

    /** Words of a-z and 0-9 joined by single hyphens; asked for every id that is read, so without a regular expression. */
    public static boolean isForm(String text) {
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean belongs = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            if (!belongs && (letter != '-' || !within)) {
                return false;
            }
            within = belongs;
        }
        return within && text.length() <= MOST;
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

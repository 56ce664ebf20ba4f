package dev.needlewise.domain.training.people;

/** The form of every id that stands in an address: a UUID in its usual lower-case text. */
public final class UuidText {
    private static final int LENGTH = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx".length();

    private UuidText() {}

    /** Asked for every id that is read, so without a regular expression. */
    public static boolean isForm(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean fits = switch (i) {
                case 8, 13, 18, 23 -> letter == '-';
                default -> isDigit(letter);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }

    /** Refuses another form, with the bad value shown. */
    public static void check(String text, String what) {
        if (!isForm(text)) {
            throw new IllegalArgumentException(what + " is a UUID in lower case, but found '" + text + "'");
        }
    }
}

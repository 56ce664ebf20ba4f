package dev.needlewise.domain.training.people;

import java.util.regex.Pattern;

/** The form of every id that stands in an address: a UUID in its usual lower-case text. */
public final class UuidText {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    private UuidText() {}

    public static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** Gives the text back, or refuses it with the bad value shown. */
    public static String checked(String text, String what) {
        if (!isForm(text)) {
            throw new IllegalArgumentException(what + " is a UUID in lower case, but found '" + text + "'");
        }
        return text;
    }
}

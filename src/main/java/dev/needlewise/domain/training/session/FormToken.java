package dev.needlewise.domain.training.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which form an answer came by: the item that it asked, and how much had happened when it was shown.
 *
 * <p>The same form sent twice carries the same token; a form from another window that was overtaken carries an older
 * revision.
 */
public record FormToken(int revision, String item) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\.([A-Za-z0-9_-]{1,80})");

    public static Optional<FormToken> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new FormToken(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return revision + "." + item;
    }
}

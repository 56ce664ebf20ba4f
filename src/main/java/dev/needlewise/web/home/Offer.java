package dev.needlewise.web.home;

import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to take a case.
 *
 * @param words what counts, until when, or why it cannot be begun
 * @param action where to begin or to go on; null where neither can be done
 * @param begins whether it is a form, because something is begun
 * @param fields the hidden fields of that form
 */
public record Offer(
        String title, String words, @Nullable Link action, boolean begins, List<Fact> fields, boolean primary) {
    Offer asPrimary() {
        return new Offer(title, words, action, begins, fields, true);
    }

    boolean isOpen() {
        return action != null;
    }
}

package dev.needlewise.web.page;

import org.jspecify.annotations.Nullable;

/** The words around a group of fields: its legend, which may be the heading of the page, a hint, a problem. */
public record FieldGroup(
        String id,
        String legend,
        boolean heading,
        @Nullable String caption,
        @Nullable String hint,
        @Nullable String error) {
    /** A group whose legend is the page's heading. */
    public static FieldGroup heading(
            String id, String prompt, @Nullable String caption, @Nullable String hint, @Nullable String error) {
        return new FieldGroup(id, prompt, true, caption, hint, error);
    }

    /** A group below the page's heading. */
    public static FieldGroup below(String id, String legend, @Nullable String hint, @Nullable String error) {
        return new FieldGroup(id, legend, false, null, hint, error);
    }

    /** The ids that describe the group, for a screen reader. */
    public @Nullable String describedBy() {
        if (hint == null && error == null) {
            return null;
        }
        return ((hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error")).trim();
    }
}

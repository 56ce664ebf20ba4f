package dev.needlewise.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One problem of a sent form: the id of the first field to mend, and what to do about it. */
public record FieldError(String field, String words) {
    /** The words for one field, or null where it has no problem. */
    public static @Nullable String on(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::words)
                .findFirst()
                .orElse(null);
    }
}

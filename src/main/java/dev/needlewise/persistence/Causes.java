package dev.needlewise.persistence;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.jspecify.annotations.Nullable;

/** A failure and what caused it, the innermost at the end; EclipseLink keeps some causes in a place of its own. */
final class Causes {
    private Causes() {}

    static List<Throwable> of(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        for (@Nullable Throwable at = failure; at != null; at = next(at)) {
            found.add(at);
        }
        return found;
    }

    private static @Nullable Throwable next(Throwable failure) {
        if (failure.getCause() == null && failure instanceof EclipseLinkException wrapped) {
            return wrapped.getInternalException();
        }
        return failure.getCause();
    }
}

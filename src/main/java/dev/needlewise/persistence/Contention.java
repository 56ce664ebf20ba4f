package dev.needlewise.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.jspecify.annotations.Nullable;

/** Tells a collision with another transaction, after which trying again helps, from every other failure. */
final class Contention {
    /**
     * Serialization failure, deadlock (both engines), lock timeouts of Derby, and a unique key that somebody else took,
     * or a row referred to that came or went, between our look and our write.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "40XL1", "40XL2", "23503", "23505");

    private Contention() {}

    static boolean isIn(Throwable failure) {
        for (Throwable at = failure; at != null; at = causeOf(at)) {
            if (at instanceof OptimisticLockException
                    || at instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
                return true;
            }
            if (at instanceof SQLException sql && isIn(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(SQLException failure) {
        for (SQLException at = failure; at != null; at = at.getNextException()) {
            if (at.getSQLState() != null && STATES.contains(at.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Throwable causeOf(Throwable failure) {
        if (failure.getCause() == null && failure instanceof EclipseLinkException wrapped) {
            return wrapped.getInternalException();
        }
        return failure.getCause();
    }
}

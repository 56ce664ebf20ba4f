package dev.needlewise.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a collision with another transaction, after which trying again helps, from every other failure. */
final class Contention {
    /**
     * Serialization failure, deadlock (both engines), lock timeouts of Derby, and a unique key that somebody else took,
     * or a row referred to that came or went, between our look and our write.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "40XL1", "40XL2", "23503", "23505");

    private Contention() {}

    static boolean isIn(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(each -> each instanceof OptimisticLockException
                        || each instanceof org.eclipse.persistence.exceptions.OptimisticLockException
                        || (each instanceof SQLException sql && isIn(sql)));
    }

    private static boolean isIn(SQLException failure) {
        for (SQLException at = failure; at != null; at = at.getNextException()) {
            if (at.getSQLState() != null && STATES.contains(at.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

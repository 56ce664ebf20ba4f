package dev.needlewise.persistence;

import dev.needlewise.application.operation.Readiness;
import java.util.Optional;

/** Whether the database answers, and keeps what it is given. */
record StoreReadiness(Database database, Outage outage) implements Readiness {
    @Override
    public String about() {
        return "store";
    }

    @Override
    public Optional<String> problem() {
        if (!database.answers()) {
            return Optional.of("The database does not answer, or has no connection to spare.");
        }
        return outage.refusesToWrite();
    }
}

package dev.needlewise.persistence;

import dev.needlewise.application.operation.Readiness;
import java.util.Optional;

/** Whether the database answers. */
record StoreReadiness(Database database) implements Readiness {
    @Override
    public String about() {
        return "store";
    }

    @Override
    public Optional<String> problem() {
        return database.answers()
                ? Optional.empty()
                : Optional.of("The database does not answer, or has no connection to spare.");
    }
}

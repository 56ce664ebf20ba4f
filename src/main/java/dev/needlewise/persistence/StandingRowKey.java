package dev.needlewise.persistence;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@code standing}. */
class StandingRowKey implements Serializable {
    private String person;
    private String scenario;
    private String scope;

    @SuppressWarnings("NullAway.Init")
    StandingRowKey() {}

    StandingRowKey(String person, String scenario, String scope) {
        this.person = person;
        this.scenario = scenario;
        this.scope = scope;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StandingRowKey key
                && person.equals(key.person)
                && scenario.equals(key.scenario)
                && scope.equals(key.scope);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, scenario, scope);
    }
}

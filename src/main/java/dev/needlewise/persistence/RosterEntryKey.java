package dev.needlewise.persistence;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@code lti_roster_entry}. */
class RosterEntryKey implements Serializable {
    private String cohort;
    private String person;

    @SuppressWarnings("NullAway.Init")
    RosterEntryKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RosterEntryKey key && cohort.equals(key.cohort) && person.equals(key.person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cohort, person);
    }
}

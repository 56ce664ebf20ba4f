package dev.needlewise.persistence;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@code membership}. */
class MembershipKey implements Serializable {
    private String cohort;
    private String person;

    @SuppressWarnings("NullAway.Init")
    MembershipKey() {}

    MembershipKey(String cohort, String person) {
        this.cohort = cohort;
        this.person = person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MembershipKey key && cohort.equals(key.cohort) && person.equals(key.person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cohort, person);
    }
}

package dev.needlewise.persistence;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@code person_identity}. */
class IdentityKey implements Serializable {
    private String realm;
    private String subject;

    @SuppressWarnings("NullAway.Init")
    IdentityKey() {}

    IdentityKey(String realm, String subject) {
        this.realm = realm;
        this.subject = subject;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentityKey key && realm.equals(key.realm) && subject.equals(key.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(realm, subject);
    }
}

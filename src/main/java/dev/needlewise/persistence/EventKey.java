package dev.needlewise.persistence;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@code session_event}. */
class EventKey implements Serializable {
    private String session;
    private int number;

    @SuppressWarnings("NullAway.Init")
    EventKey() {}

    EventKey(String session, int number) {
        this.session = session;
        this.number = number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventKey key && session.equals(key.session) && number == key.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, number);
    }
}

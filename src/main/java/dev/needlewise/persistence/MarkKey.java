package dev.needlewise.persistence;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@code session_mark}. */
class MarkKey implements Serializable {
    private String session;
    private String item;

    @SuppressWarnings("NullAway.Init")
    MarkKey() {}

    MarkKey(String session, String item) {
        this.session = session;
        this.item = item;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MarkKey key && session.equals(key.session) && item.equals(key.item);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, item);
    }
}

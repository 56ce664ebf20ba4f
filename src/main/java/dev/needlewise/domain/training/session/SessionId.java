package dev.needlewise.domain.training.session;

import dev.needlewise.domain.training.people.UuidText;

/** Names a session for good; safe to show in an address, because it cannot be guessed. */
public record SessionId(String value) {
    public SessionId {
        UuidText.check(value, "A session id");
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.needlewise.lti.platform;

import java.util.Optional;
import java.util.UUID;

/** Names one registration inside this tool. */
public record RegistrationId(UUID value) {
    public static RegistrationId fresh() {
        return new RegistrationId(UUID.randomUUID());
    }

    public static Optional<RegistrationId> parse(String text) {
        try {
            return Optional.of(new RegistrationId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.needlewise.domain.training.people;

import java.util.Locale;
import java.util.Optional;

/** What someone may do, from least to most. */
public enum Role {
    TRAINEE,
    SUPERVISOR,
    ADMINISTRATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Role> ofCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}

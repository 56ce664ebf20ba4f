package dev.needlewise.domain.training.people;

import java.util.Locale;

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
}

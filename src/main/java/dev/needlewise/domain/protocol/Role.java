package dev.needlewise.domain.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who does the needling; {@code SELF} is the person treating their own skin at home. */
public enum Role {
    NURSE,
    AESTHETICIAN,
    PHYSICIAN,
    SELF;

    /** The name as packs and presentations write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Role::code).toList();
    }
}

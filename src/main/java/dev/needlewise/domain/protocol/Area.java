package dev.needlewise.domain.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where on the body the treatment is wanted. */
public enum Area {
    FACE,
    UNDER_EYE,
    SCALP,
    LIPS,
    NECK,
    HANDS,
    CHEST,
    BODY;

    /** The name as packs and presentations write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Area> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Area::code).toList();
    }
}

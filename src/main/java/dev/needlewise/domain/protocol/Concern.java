package dev.needlewise.domain.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the patient wants treated. */
public enum Concern {
    FINE_LINES,
    MILD_SCARS,
    PIGMENT,
    DEEP_WRINKLES,
    PORES_TEXTURE,
    ACNE_SCARS,
    OTHER_SCARS,
    STRETCH_MARKS,
    LIP_PLUMPING,
    HAIR_LOSS,
    TATTOO_REMOVAL,
    PRODUCT_ABSORPTION;

    /** The name as packs and presentations write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Concern> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Concern::code).toList();
    }
}

package dev.needlewise.domain.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the needling is done with. */
public enum Device {
    PEN,
    ROLLER,
    HOME_TOOL,
    RF;

    /** The name as packs and presentations write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Device> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Device::code).toList();
    }
}

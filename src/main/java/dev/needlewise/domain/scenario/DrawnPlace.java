package dev.needlewise.domain.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A place on the drawn face that a finding can be shown at; left and right are the patient's. */
public enum FacePlace {
    FOREHEAD,
    TEMPLE_LEFT,
    TEMPLE_RIGHT,
    EYE_LEFT,
    EYE_RIGHT,
    NOSE,
    CHEEK_LEFT,
    CHEEK_RIGHT,
    MOUTH_LEFT,
    MOUTH_RIGHT,
    LIPS,
    CHIN,
    JAW_LEFT,
    JAW_RIGHT,
    NECK;

    /** The name as scenarios write it: {@code cheek-left}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FacePlace> of(String code) {
        return Arrays.stream(values())
                .filter(place -> place.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(FacePlace::code).toList();
    }
}

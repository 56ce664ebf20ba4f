package dev.needlewise.domain.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A place on the drawn face or body that a finding can be shown at; left and right are the patient's. */
public enum DrawnPlace {
    FOREHEAD,
    TEMPLE_LEFT,
    TEMPLE_RIGHT,
    UNDER_EYE_LEFT,
    UNDER_EYE_RIGHT,
    EYE_CORNER_LEFT,
    EYE_CORNER_RIGHT,
    NOSE,
    CHEEK_LEFT,
    CHEEK_RIGHT,
    CHEEKS,
    UPPER_LIP,
    LIPS,
    MOUTH_LEFT,
    MOUTH_RIGHT,
    CHIN,
    JAW_LEFT,
    JAW_RIGHT,
    NECK,
    SCALP,
    HAIRLINE,
    SHOULDER_LEFT,
    SHOULDER_RIGHT,
    UPPER_ARM_LEFT,
    UPPER_ARM_RIGHT,
    CHEST,
    ABDOMEN,
    FOREARM_LEFT,
    FOREARM_RIGHT,
    HAND_LEFT,
    HAND_RIGHT,
    THIGH_LEFT,
    THIGH_RIGHT,
    KNEE_LEFT,
    KNEE_RIGHT,
    BACK,
    LOWER_BACK;

    /** The name as scenarios write it: {@code cheek-left}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(DrawnPlace::code).toList();
    }
}

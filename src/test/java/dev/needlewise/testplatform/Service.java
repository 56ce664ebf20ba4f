package dev.needlewise.testplatform;

/** The parts of the platform that may fail each on its own. */
public enum Service {
    CONFIGURATION,
    REGISTRATION,
    KEYS,
    TOKEN,
    LINE_ITEMS,
    SCORES,
    RESULTS,
    ROSTER
}

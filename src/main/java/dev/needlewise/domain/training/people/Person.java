package dev.needlewise.domain.training.people;

import java.time.Instant;

/** Someone who trains or supervises; the display name is all that is known about them besides what they did. */
public record Person(PersonId id, String displayName, Instant made) {
    public static final int LONGEST_NAME = 200;

    public Person {
        displayName = displayName.strip();
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A display name has 1 to " + LONGEST_NAME + " characters, but found " + displayName.length());
        }
    }

    public Person renamed(String name) {
        return new Person(id, name, made);
    }

    /** A name that fits: blank becomes the fallback, and what is too long is cut. */
    public static String fitting(String name, String fallback) {
        String stripped = name.isBlank() ? fallback.strip() : name.strip();
        return stripped.length() <= LONGEST_NAME ? stripped : stripped.substring(0, LONGEST_NAME);
    }
}

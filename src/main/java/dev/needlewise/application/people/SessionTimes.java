package dev.needlewise.application.people;

import java.time.Duration;

/** How long a browser stays signed in: without being used, and at most. */
public record SessionTimes(Duration idle, Duration most) {
    public static final SessionTimes USUAL = new SessionTimes(Duration.ofHours(2), Duration.ofHours(12));
}

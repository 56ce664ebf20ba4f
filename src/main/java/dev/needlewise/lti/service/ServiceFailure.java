package dev.needlewise.lti.service;

import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformUnreachable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why a call to a service of a platform brought nothing.
 *
 * @param pause how long the platform asked us to wait, where it did
 */
public record ServiceFailure(Kind kind, int status, String detail, Optional<Duration> pause) {
    private static final int NO_ANSWER = 0;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final int LONGEST_PAUSE_SECONDS = 24 * 60 * 60;

    /** What to do about it. */
    public enum Kind {
        /** It may work later. */
        PASSING,
        /** The token was not taken: ask for a new one. */
        TOKEN,
        /** The gradebook holds something newer. */
        CONFLICT,
        /** It will not work until somebody changes something. */
        LASTING
    }

    public static ServiceFailure of(PlatformAnswer answer, Instant now) {
        return new ServiceFailure(kind(answer), answer.status(), sentence(answer.status()), pause(answer, now));
    }

    public static ServiceFailure of(PlatformUnreachable unreachable) {
        Kind kind = unreachable.isWorthAnotherTry() ? Kind.PASSING : Kind.LASTING;
        return new ServiceFailure(kind, NO_ANSWER, unreachable.detail(), Optional.empty());
    }

    /** Whether the platform said nothing at all, as if it were down. */
    public boolean isSilence() {
        return kind == Kind.PASSING && status == NO_ANSWER;
    }

    public static ServiceFailure passing(String detail) {
        return new ServiceFailure(Kind.PASSING, 0, detail, Optional.empty());
    }

    public static ServiceFailure lasting(String detail) {
        return new ServiceFailure(Kind.LASTING, 0, detail, Optional.empty());
    }

    private static Kind kind(PlatformAnswer answer) {
        int status = answer.status();
        if (status == 401) {
            return Kind.TOKEN;
        }
        if (status == 409) {
            return Kind.CONFLICT;
        }
        // Canvas says "too many" with 403 and these words.
        boolean throttled =
                status == 403 && answer.body().toLowerCase(Locale.ROOT).contains("rate limit exceeded");
        return throttled || PASSING.contains(status) || status >= 500 ? Kind.PASSING : Kind.LASTING;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "the platform did not take our token";
            case 403 -> "the platform does not allow this to us";
            case 404 -> "the platform does not know this address any more";
            case 409 -> "the gradebook holds a newer mark";
            case 429 -> "the platform asked us to wait";
            default -> "the platform answered with status " + status;
        };
    }

    private static Optional<Duration> pause(PlatformAnswer answer, Instant now) {
        return answer.header("Retry-After")
                .flatMap(text -> seconds(text, now))
                .filter(seconds -> seconds > 0)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE_SECONDS)));
    }

    private static Optional<Long> seconds(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Long.parseLong(text));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, until.toInstant()).toSeconds());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

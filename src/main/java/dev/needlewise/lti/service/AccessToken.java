package dev.needlewise.lti.service;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A bearer token of a platform, with what it is good for and until when. */
public record AccessToken(String value, Set<String> scopes, Instant usableUntil) {
    private static final int LONGEST = 32 * 1024;
    private static final Duration USUAL_LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final Duration MARGIN = Duration.ofSeconds(60);

    /** Reads a token answer; platforms may grant less than was asked for without saying so. */
    public static AccessToken read(String json, Set<Scope> asked, Instant now) throws MalformedJson {
        Claims answer = Claims.parse(json);
        String value = answer.requiredText("access_token", LONGEST);
        // The token becomes a header; what no header can hold is no token.
        if (!value.matches("[\\x21-\\x7E]+")) {
            throw new MalformedJson("expected access_token of printable characters");
        }
        String type = answer.text("token_type", LONGEST).orElse("Bearer");
        if (!type.equalsIgnoreCase("Bearer")) {
            throw new MalformedJson("expected a token of type Bearer");
        }
        Set<String> scopes = answer.text("scope", LONGEST)
                .map(text -> Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet()))
                .orElseGet(() -> asked.stream().map(Scope::uri).collect(Collectors.toUnmodifiableSet()));
        return new AccessToken(value, scopes, now.plus(life(answer.number("expires_in"))));
    }

    public boolean grants(Set<Scope> needed) {
        return needed.stream().allMatch(scope -> scopes.contains(scope.uri()));
    }

    public boolean isUsableAt(Instant now) {
        return now.isBefore(usableUntil);
    }

    private static Duration life(Optional<BigDecimal> told) {
        double seconds = told.map(BigDecimal::doubleValue).orElse((double) USUAL_LIFE.toSeconds());
        double bounded = Math.max(0, Math.min(seconds, (double) LONGEST_LIFE.toSeconds()));
        Duration life = Duration.ofSeconds((long) bounded).minus(MARGIN);
        return life.isNegative() ? Duration.ZERO : life;
    }

    @Override
    public String toString() {
        return "AccessToken[until " + usableUntil + "]";
    }
}

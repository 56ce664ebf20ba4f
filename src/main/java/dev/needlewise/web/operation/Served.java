package dev.needlewise.web.operation;

import java.time.Duration;

/**
 * A request that was answered.
 *
 * @param route the pattern that matched its path, such as {@code /sessions/{id}}
 */
public record Served(String method, String route, int status, Duration took) {
    static final String NO_ROUTE = "none";
}

package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which session of the course is planned, and the depth of those before it.
 *
 * @param number from 1
 * @param atDepth millimetres of the sessions so far
 */
public record PlannedSession(int number, Optional<BigDecimal> atDepth) {}

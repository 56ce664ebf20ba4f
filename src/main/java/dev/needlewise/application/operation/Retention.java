package dev.needlewise.application.operation;

import java.time.Duration;
import java.util.Optional;

/**
 * How long an institution keeps what it need not keep for ever; nothing given is kept.
 *
 * @param answers answers, reasons and drafts after their session ended; results and decisions stay
 * @param audit the audit trail
 */
public record Retention(Optional<Duration> answers, Optional<Duration> audit) {}

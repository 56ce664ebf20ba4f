package dev.needlewise.domain.training.session;

import java.time.Instant;

/**
 * A critical error that nothing has closed yet.
 *
 * @param session the latest attempt in which one was made
 * @param since when the first of them was made
 */
public record OpenCritical(SessionId session, Instant since) {}

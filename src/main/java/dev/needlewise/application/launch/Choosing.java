package dev.needlewise.application.launch;

import dev.needlewise.lti.platform.RegistrationId;
import java.time.Instant;

/**
 * A choice of content that somebody was sent here to make; it belongs to their web session.
 *
 * @param settings what the platform will take back, as JSON
 */
public record Choosing(RegistrationId registration, String deploymentId, String settings, Instant begun) {}

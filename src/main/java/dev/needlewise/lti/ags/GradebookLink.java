package dev.needlewise.lti.ags;

import dev.needlewise.lti.platform.RegistrationId;

/**
 * Where the marks of one person at one resource link go, kept with a session when it begins.
 *
 * @param userId the subject that the platform knows the person by
 * @param resourceId what we call the case or the set of cases
 * @param label the title of the column, should one have to be made
 */
public record GradebookLink(
        RegistrationId registration,
        String deploymentId,
        String userId,
        String resourceLinkId,
        String resourceId,
        String label,
        AgsEndpoint endpoint) {}

package dev.needlewise.lti.launch;

import dev.needlewise.lti.platform.RegistrationId;

/** Which cohort a launch belongs to: the context of a deployment, or the resource link where there is no context. */
public record CohortKey(RegistrationId registration, String deploymentId, Kind kind, String id) {
    /** What the id names, so that a context and a link of the same id stay two cohorts. */
    public enum Kind {
        CONTEXT,
        RESOURCE_LINK
    }

    static CohortKey of(LaunchMessage message, Context context) {
        return new CohortKey(message.registration(), message.deploymentId(), Kind.CONTEXT, context.id());
    }

    static CohortKey of(LaunchMessage message, ResourceLink link) {
        return message.context()
                .map(context -> of(message, context))
                .orElseGet(() ->
                        new CohortKey(message.registration(), message.deploymentId(), Kind.RESOURCE_LINK, link.id()));
    }
}

package dev.needlewise.lti.launch;

import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.platform.PlatformAddress;
import java.util.Optional;
import java.util.function.Function;

/** Somebody opens from the gradebook what a person has submitted; it is their own, or they teach the context. */
public record SubmissionReviewLaunch(
        LaunchMessage message,
        ResourceLink resourceLink,
        ForUser forUser,
        AgsEndpoint gradebook,
        PlatformAddress lineItem)
        implements Launch {
    /** The person whose submission it is, in the same registration. */
    public PersonKey submitter() {
        return new PersonKey(message.registration(), forUser.userId());
    }

    @Override
    public Optional<CohortKey> cohort() {
        return Optional.of(CohortKey.of(message, resourceLink));
    }

    @Override
    public <R> R match(
            Function<ResourceLinkLaunch, ? extends R> resourceLinkCase,
            Function<DeepLinkingLaunch, ? extends R> deepLinkingCase,
            Function<SubmissionReviewLaunch, ? extends R> submissionReviewCase) {
        return submissionReviewCase.apply(this);
    }
}

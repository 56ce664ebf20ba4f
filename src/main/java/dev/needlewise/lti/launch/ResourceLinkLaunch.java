package dev.needlewise.lti.launch;

import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.nrps.NrpsEndpoint;
import java.util.Optional;
import java.util.function.Function;

/** Somebody opens an activity of a course. */
public record ResourceLinkLaunch(
        LaunchMessage message,
        ResourceLink resourceLink,
        Optional<AgsEndpoint> gradebook,
        Optional<NrpsEndpoint> roster)
        implements Launch {
    @Override
    public Optional<CohortKey> cohort() {
        return Optional.of(CohortKey.of(message, resourceLink));
    }

    @Override
    public <R> R match(
            Function<ResourceLinkLaunch, ? extends R> resourceLinkCase,
            Function<DeepLinkingLaunch, ? extends R> deepLinkingCase,
            Function<SubmissionReviewLaunch, ? extends R> submissionReviewCase) {
        return resourceLinkCase.apply(this);
    }
}

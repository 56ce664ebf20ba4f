package dev.needlewise.lti.launch;

import java.util.Optional;
import java.util.function.Function;

/** A message of a platform that has passed every check. */
public sealed interface Launch permits ResourceLinkLaunch, DeepLinkingLaunch, SubmissionReviewLaunch {
    /** What every message tells. */
    LaunchMessage message();

    /** Whom the launch belongs to; none for a choice of content outside of any course. */
    Optional<CohortKey> cohort();

    <R> R match(
            Function<ResourceLinkLaunch, ? extends R> resourceLink,
            Function<DeepLinkingLaunch, ? extends R> deepLinking,
            Function<SubmissionReviewLaunch, ? extends R> submissionReview);
}

package dev.needlewise.lti.launch;

import dev.needlewise.lti.deeplinking.DeepLinkingSettings;
import java.util.Optional;
import java.util.function.Function;

/** A course designer wants to choose cases. */
public record DeepLinkingLaunch(LaunchMessage message, DeepLinkingSettings settings) implements Launch {
    @Override
    public Optional<CohortKey> cohort() {
        return message.context().map(context -> CohortKey.of(message, context));
    }

    @Override
    public <R> R match(
            Function<ResourceLinkLaunch, ? extends R> resourceLinkCase,
            Function<DeepLinkingLaunch, ? extends R> deepLinkingCase,
            Function<SubmissionReviewLaunch, ? extends R> submissionReviewCase) {
        return deepLinkingCase.apply(this);
    }
}

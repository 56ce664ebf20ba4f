package dev.needlewise.application.play;

import dev.needlewise.application.launch.Launches;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.lti.ags.GradebookLinks;

/** Keeps with a new session where its marks go, so that a later change of the course does not move them. */
public final class KeepGradebook {
    private final Launches launches;
    private final GradebookLinks links;

    public KeepGradebook(Launches launches, GradebookLinks links) {
        this.launches = launches;
        this.links = links;
    }

    void of(Attempt attempt) {
        attempt.scope()
                .assignment()
                .flatMap(assignment -> launches.gradebook(attempt.person(), assignment))
                .ifPresent(link -> links.keep(attempt.id().value(), link));
    }
}

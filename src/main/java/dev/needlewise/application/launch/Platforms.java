package dev.needlewise.application.launch;

import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.registration.Invitation;
import java.util.List;

/** Every learning platform that is registered, and the invitations that are open. */
public record Platforms(List<Platform> platforms, List<Invitation> invitations) {
    public Platforms {
        platforms = List.copyOf(platforms);
        invitations = List.copyOf(invitations);
    }

    /** One registration with its deployments. */
    public record Platform(Registration registration, List<Deployment> deployments) {
        public Platform {
            deployments = List.copyOf(deployments);
        }
    }
}

package dev.needlewise.lti.platform;

import java.time.Instant;
import java.util.List;

/** The deployments that are kept; registration and deployment id together are unique. */
public interface Deployments {
    /**
     * The deployment of a launch whose signature is good. One that is not known yet is added: active where it is the
     * first of its registration (some platforms tell no deployment at registration), else pending.
     */
    Deployment meet(RegistrationId registration, String deploymentId, Instant now);

    List<Deployment> of(RegistrationId registration);

    void put(Deployment deployment);
}

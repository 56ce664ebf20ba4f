package dev.needlewise.gradebook;

import dev.needlewise.lti.platform.Registration;

/** In whose name a service is called: a deployment of a registration. */
public record Place(Registration registration, String deploymentId) {}

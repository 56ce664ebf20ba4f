package dev.needlewise.lti.registration;

import dev.needlewise.lti.platform.Registration;
import java.util.List;

/** A registration that came about, with the deployments that are known from the start. */
public record Registered(Registration registration, List<String> deployments) {
    public Registered {
        deployments = List.copyOf(deployments);
    }
}

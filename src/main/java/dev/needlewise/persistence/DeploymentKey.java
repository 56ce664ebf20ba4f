package dev.needlewise.persistence;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@code lti_deployment}. */
class DeploymentKey implements Serializable {
    private String registration;
    private String deploymentId;

    @SuppressWarnings("NullAway.Init")
    DeploymentKey() {}

    DeploymentKey(String registration, String deploymentId) {
        this.registration = registration;
        this.deploymentId = deploymentId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeploymentKey key
                && registration.equals(key.registration)
                && deploymentId.equals(key.deploymentId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(registration, deploymentId);
    }
}

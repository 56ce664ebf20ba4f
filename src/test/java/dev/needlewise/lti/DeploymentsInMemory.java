package dev.needlewise.lti;

import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.Deployments;
import dev.needlewise.lti.platform.RegistrationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deployments for tests. */
public final class DeploymentsInMemory implements Deployments {
    private final List<Deployment> kept = new ArrayList<>();

    @Override
    public synchronized Deployment meet(RegistrationId registration, String deploymentId, Instant now) {
        return of(registration).stream()
                .filter(one -> one.deploymentId().equals(deploymentId))
                .findFirst()
                .orElseGet(() -> {
                    var standing =
                            of(registration).isEmpty() ? Deployment.Standing.ACTIVE : Deployment.Standing.PENDING;
                    var met = new Deployment(registration, deploymentId, standing);
                    kept.add(met);
                    return met;
                });
    }

    @Override
    public synchronized List<Deployment> of(RegistrationId registration) {
        return kept.stream()
                .filter(one -> one.registration().equals(registration))
                .toList();
    }

    @Override
    public synchronized void put(Deployment deployment) {
        kept.removeIf(one -> one.registration().equals(deployment.registration())
                && one.deploymentId().equals(deployment.deploymentId()));
        kept.add(deployment);
    }
}

package dev.needlewise.persistence;

import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.Deployments;
import dev.needlewise.lti.platform.RegistrationId;
import java.time.Instant;
import java.util.List;

/** Keeps deployments by JPA; each call is a transaction of its own where there is none. */
final class JpaDeployments extends Rows implements Deployments {
    private final JpaTransactions transactions;

    JpaDeployments(JpaTransactions transactions) {
        super(transactions);
        this.transactions = transactions;
    }

    @Override
    public Deployment meet(RegistrationId registration, String deploymentId, Instant now) {
        return transactions.call(
                () -> row(DeploymentEntity.class, new DeploymentKey(registration.toString(), deploymentId))
                        .map(DeploymentEntity::toDeployment)
                        .orElseGet(() -> met(registration, deploymentId)));
    }

    /** The registration's row is locked, so that of two that are met at once one is the first. */
    private Deployment met(RegistrationId registration, String deploymentId) {
        lock(RegistrationEntity.class, registration.toString());
        boolean first = of(registration).isEmpty();
        Deployment deployment = new Deployment(
                registration, deploymentId, first ? Deployment.Standing.ACTIVE : Deployment.Standing.PENDING);
        insert(DeploymentEntity.of(deployment));
        return deployment;
    }

    @Override
    public List<Deployment> of(RegistrationId registration) {
        return transactions.call(() -> rows(
                        DeploymentEntity.class,
                        "SELECT d FROM Deployment d WHERE d.registration = ?1 ORDER BY d.deploymentId",
                        registration.toString())
                .stream()
                .map(DeploymentEntity::toDeployment)
                .toList());
    }

    @Override
    public void put(Deployment deployment) {
        transactions.run(() -> row(
                        DeploymentEntity.class,
                        new DeploymentKey(deployment.registration().toString(), deployment.deploymentId()))
                .ifPresentOrElse(row -> row.become(deployment), () -> insert(DeploymentEntity.of(deployment))));
    }
}

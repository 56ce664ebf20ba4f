package dev.needlewise.persistence;

import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.RegistrationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row of {@code lti_deployment}. */
@Entity(name = "Deployment")
@Table(name = "lti_deployment")
@IdClass(DeploymentKey.class)
class DeploymentEntity {
    @Id
    @Column(name = "registration_id")
    private String registration;

    @Id
    @Column(name = "deployment_id")
    private String deploymentId;

    private String standing;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    DeploymentEntity() {}

    static DeploymentEntity of(Deployment deployment) {
        DeploymentEntity row = new DeploymentEntity();
        row.registration = deployment.registration().toString();
        row.deploymentId = deployment.deploymentId();
        row.become(deployment);
        return row;
    }

    final void become(Deployment deployment) {
        standing = deployment.standing().name();
    }

    Deployment toDeployment() {
        return new Deployment(
                new RegistrationId(UUID.fromString(registration)), deploymentId, Deployment.Standing.valueOf(standing));
    }
}

package dev.needlewise.persistence;

import dev.needlewise.lti.launch.PendingLaunch;
import dev.needlewise.lti.platform.RegistrationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code lti_pending_launch}. */
@Entity(name = "PendingLaunch")
@Table(name = "lti_pending_launch")
class PendingLaunchEntity {
    @Id
    @Column(name = "state_hash")
    private String stateHash;

    @Column(name = "nonce_hash")
    private String nonceHash;

    @Column(name = "proof_hash")
    private String proofHash;

    @Column(name = "registration_id")
    private String registration;

    @Column(name = "deployment_id")
    private @Nullable String deploymentId;

    @Column(name = "storage_target")
    private @Nullable String storageTarget;

    @Column(name = "begun_at")
    private long begunAt;

    private boolean used;

    @SuppressWarnings("NullAway.Init")
    PendingLaunchEntity() {}

    static PendingLaunchEntity of(PendingLaunch pending) {
        PendingLaunchEntity row = new PendingLaunchEntity();
        row.stateHash = pending.stateHash();
        row.nonceHash = pending.nonceHash();
        row.proofHash = pending.proofHash();
        row.registration = pending.registration().toString();
        row.deploymentId = pending.deploymentId().orElse(null);
        row.storageTarget = pending.storageTarget().orElse(null);
        row.begunAt = Moments.stored(pending.begunAt());
        row.used = pending.used();
        return row;
    }

    PendingLaunch toPendingLaunch() {
        return new PendingLaunch(
                stateHash,
                nonceHash,
                proofHash,
                new RegistrationId(UUID.fromString(registration)),
                Optional.ofNullable(deploymentId),
                Optional.ofNullable(storageTarget),
                Moments.read(begunAt),
                used);
    }
}

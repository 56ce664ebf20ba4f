package dev.needlewise.persistence;

import dev.needlewise.application.launch.Choosing;
import dev.needlewise.lti.platform.RegistrationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code lti_choosing}. */
@Entity(name = "Choosing")
@Table(name = "lti_choosing")
class ChoosingEntity {
    @Id
    @Column(name = "session_hash")
    private String sessionHash;

    @Column(name = "registration_id")
    private String registration;

    @Column(name = "deployment_id")
    private String deploymentId;

    private String settings;

    @Column(name = "begun_at")
    private long begunAt;

    @SuppressWarnings("NullAway.Init")
    ChoosingEntity() {}

    static ChoosingEntity of(String sessionHash, Choosing choosing) {
        ChoosingEntity row = new ChoosingEntity();
        row.sessionHash = sessionHash;
        row.registration = choosing.registration().toString();
        row.deploymentId = choosing.deploymentId();
        row.settings = choosing.settings();
        row.begunAt = Moments.stored(choosing.begun());
        return row;
    }

    Choosing toChoosing() {
        return new Choosing(
                new RegistrationId(UUID.fromString(registration)), deploymentId, settings, Moments.read(begunAt));
    }
}

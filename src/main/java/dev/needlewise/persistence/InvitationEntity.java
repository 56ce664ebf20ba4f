package dev.needlewise.persistence;

import dev.needlewise.lti.registration.Invitation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code lti_invitation}. */
@Entity(name = "Invitation")
@Table(name = "lti_invitation")
class InvitationEntity {
    @Id
    private String hash;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "expires_at")
    private long expiresAt;

    private boolean used;

    @SuppressWarnings("NullAway.Init")
    InvitationEntity() {}

    static InvitationEntity of(Invitation invitation) {
        InvitationEntity row = new InvitationEntity();
        row.hash = invitation.hash();
        row.madeBy = invitation.madeBy();
        row.madeAt = Moments.stored(invitation.madeAt());
        row.expiresAt = Moments.stored(invitation.expiresAt());
        row.used = invitation.used();
        return row;
    }

    Invitation toInvitation() {
        return new Invitation(hash, madeBy, Moments.read(madeAt), Moments.read(expiresAt), used);
    }
}

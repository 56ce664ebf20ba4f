package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.release.Signature;
import dev.needlewise.domain.training.release.Signature.Withdrawal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code pack_signature}. */
@Entity(name = "Signature")
@Table(name = "pack_signature")
class SignatureEntity {
    @Id
    private String id;

    private String hash;
    private String profile;

    @Column(name = "signed_by")
    private String signedBy;

    private String name;
    private String statement;

    @Column(name = "signed_at")
    private long at;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    @Column(name = "withdrawn_at")
    private @Nullable Long withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    SignatureEntity() {}

    static SignatureEntity of(Signature signature) {
        SignatureEntity row = new SignatureEntity();
        row.id = signature.id();
        row.hash = signature.version();
        row.profile = signature.profile();
        row.signedBy = signature.by().value();
        row.name = signature.name();
        row.statement = signature.statement();
        row.at = Moments.stored(signature.at());
        row.become(signature);
        return row;
    }

    /** Only whether it still holds can change. */
    final void become(Signature signature) {
        withdrawnBy = signature.withdrawn().map(gone -> gone.by().value()).orElse(null);
        withdrawnReason = signature.withdrawn().map(Withdrawal::reason).orElse(null);
        withdrawnAt = Moments.stored(signature.withdrawn().map(Withdrawal::at));
    }

    Signature toSignature() {
        return new Signature(
                id, hash, profile, new PersonId(signedBy), name, statement, Moments.read(at), toWithdrawal());
    }

    private Optional<Withdrawal> toWithdrawal() {
        return withdrawnBy == null || withdrawnReason == null || withdrawnAt == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(
                        new PersonId(withdrawnBy), withdrawnReason, Moments.read(withdrawnAt.longValue())));
    }
}

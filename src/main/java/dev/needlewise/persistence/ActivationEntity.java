package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.release.Activation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code pack_activation}. */
@Entity(name = "Activation")
@Table(name = "pack_activation")
class ActivationEntity {
    @Id
    private int number;

    private String hash;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    private String reason;

    @Column(name = "happened_at")
    private long at;

    @SuppressWarnings("NullAway.Init")
    ActivationEntity() {}

    static ActivationEntity of(Activation activation) {
        ActivationEntity row = new ActivationEntity();
        row.number = activation.number();
        row.hash = activation.version();
        row.doneBy = activation.by().map(PersonId::value).orElse(null);
        row.reason = activation.reason();
        row.at = Moments.stored(activation.at());
        return row;
    }

    Activation toActivation() {
        return new Activation(number, hash, Optional.ofNullable(doneBy).map(PersonId::new), reason, Moments.read(at));
    }
}

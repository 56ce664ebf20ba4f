package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.FailedSignIns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code failed_sign_in}. */
@Entity(name = "FailedSignIn")
@Table(name = "failed_sign_in")
class FailedSignInEntity {
    @Id
    private String who;

    private int failures;

    @Column(name = "last_at")
    private long lastAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    FailedSignInEntity() {}

    static FailedSignInEntity of(FailedSignIns failed) {
        FailedSignInEntity row = new FailedSignInEntity();
        row.who = failed.who();
        row.become(failed);
        return row;
    }

    final void become(FailedSignIns failed) {
        failures = failed.failures();
        lastAt = Moments.stored(failed.last());
    }

    FailedSignIns toFailedSignIns() {
        return new FailedSignIns(who, failures, Moments.read(lastAt));
    }
}

package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.FailedSignIns;
import dev.needlewise.domain.training.people.SignInAttempts;
import java.time.Instant;
import java.util.Optional;

/** Keeps failed sign-ins by JPA. */
final class JpaSignInAttempts extends Rows implements SignInAttempts {
    JpaSignInAttempts(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<FailedSignIns> find(String who) {
        return row(FailedSignInEntity.class, who).map(FailedSignInEntity::toFailedSignIns);
    }

    @Override
    public void save(FailedSignIns failed) {
        row(FailedSignInEntity.class, failed.who())
                .ifPresentOrElse(row -> row.become(failed), () -> insert(FailedSignInEntity.of(failed)));
    }

    @Override
    public void forget(String who) {
        change("DELETE FROM FailedSignIn f WHERE f.who = ?1", who);
    }

    @Override
    public int forgetBefore(Instant time) {
        return change("DELETE FROM FailedSignIn f WHERE f.lastAt < ?1", Moments.stored(time));
    }
}

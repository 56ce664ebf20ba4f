package dev.needlewise.persistence;

import dev.needlewise.lti.launch.PendingLaunch;
import dev.needlewise.lti.launch.PendingLaunches;
import java.time.Instant;
import java.util.Optional;

/** Keeps logins under way by JPA; each call is a transaction of its own where there is none. */
final class JpaPendingLaunches extends Rows implements PendingLaunches {
    private final JpaTransactions transactions;

    JpaPendingLaunches(JpaTransactions transactions) {
        super(transactions);
        this.transactions = transactions;
    }

    @Override
    public void keep(PendingLaunch pending) {
        transactions.run(() -> insert(PendingLaunchEntity.of(pending)));
    }

    @Override
    public Optional<PendingLaunch> find(String stateHash) {
        return transactions.call(
                () -> row(PendingLaunchEntity.class, stateHash).map(PendingLaunchEntity::toPendingLaunch));
    }

    @Override
    public boolean use(String stateHash) {
        return transactions.call(() ->
                change("UPDATE PendingLaunch p SET p.used = TRUE WHERE p.stateHash = ?1 AND p.used = FALSE", stateHash)
                        == 1);
    }

    @Override
    public long unusedSince(Instant time) {
        return transactions.call(() -> one(
                        Long.class,
                        "SELECT COUNT(p) FROM PendingLaunch p WHERE p.begunAt >= ?1 AND p.used = FALSE",
                        Moments.stored(time))
                .orElse(0L));
    }

    @Override
    public void forgetBegunBefore(Instant time) {
        transactions.run(() -> change("DELETE FROM PendingLaunch p WHERE p.begunAt < ?1", Moments.stored(time)));
    }
}

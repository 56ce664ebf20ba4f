package dev.needlewise.persistence;

import dev.needlewise.lti.registration.Invitation;
import dev.needlewise.lti.registration.Invitations;
import java.util.List;
import java.util.Optional;

/** Keeps invitations by JPA; each call is a transaction of its own where there is none. */
final class JpaInvitations extends Rows implements Invitations {
    private final JpaTransactions transactions;

    JpaInvitations(JpaTransactions transactions) {
        super(transactions);
        this.transactions = transactions;
    }

    @Override
    public void keep(Invitation invitation) {
        transactions.run(() -> insert(InvitationEntity.of(invitation)));
    }

    @Override
    public Optional<Invitation> find(String hash) {
        return transactions.call(() -> row(InvitationEntity.class, hash).map(InvitationEntity::toInvitation));
    }

    @Override
    public boolean use(String hash) {
        return transactions.call(
                () -> change("UPDATE Invitation i SET i.used = TRUE WHERE i.hash = ?1 AND i.used = FALSE", hash) == 1);
    }

    @Override
    public void release(String hash) {
        transactions.run(() -> change("UPDATE Invitation i SET i.used = FALSE WHERE i.hash = ?1", hash));
    }

    @Override
    public List<Invitation> all() {
        return transactions.call(
                () -> rows(InvitationEntity.class, "SELECT i FROM Invitation i ORDER BY i.madeAt DESC, i.hash").stream()
                        .map(InvitationEntity::toInvitation)
                        .toList());
    }
}

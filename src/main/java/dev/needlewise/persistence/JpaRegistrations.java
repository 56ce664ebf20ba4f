package dev.needlewise.persistence;

import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.platform.Registrations;
import java.util.List;
import java.util.Optional;

/** Keeps registrations by JPA; each call is a transaction of its own where there is none. */
final class JpaRegistrations extends Rows implements Registrations {
    private final JpaTransactions transactions;

    JpaRegistrations(JpaTransactions transactions) {
        super(transactions);
        this.transactions = transactions;
    }

    @Override
    public Optional<Registration> find(RegistrationId id) {
        return transactions.call(
                () -> row(RegistrationEntity.class, id.toString()).map(RegistrationEntity::toRegistration));
    }

    @Override
    public List<Registration> ofIssuer(String issuer) {
        return transactions.call(() ->
                rows(RegistrationEntity.class, "SELECT r FROM Registration r WHERE r.issuer = ?1 ORDER BY r.id", issuer)
                        .stream()
                        .map(RegistrationEntity::toRegistration)
                        .toList());
    }

    @Override
    public List<Registration> all() {
        return transactions.call(
                () -> rows(RegistrationEntity.class, "SELECT r FROM Registration r ORDER BY r.name, r.id").stream()
                        .map(RegistrationEntity::toRegistration)
                        .toList());
    }

    /** Of two at once the second collides with the unique key, is tried again, and finds the first. */
    @Override
    public boolean add(Registration registration) {
        return transactions.call(() -> {
            boolean known = one(
                            RegistrationEntity.class,
                            "SELECT r FROM Registration r WHERE r.issuer = ?1 AND r.clientId = ?2",
                            registration.issuer(),
                            registration.clientId())
                    .isPresent();
            if (!known) {
                insert(RegistrationEntity.of(registration));
            }
            return !known;
        });
    }

    @Override
    public void replace(Registration registration) {
        transactions.run(() -> row(RegistrationEntity.class, registration.id().toString())
                .orElseThrow(() -> new IllegalStateException("No such registration: " + registration.id()))
                .become(registration));
    }
}

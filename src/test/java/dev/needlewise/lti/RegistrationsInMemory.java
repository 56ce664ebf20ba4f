package dev.needlewise.lti;

import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.platform.Registrations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Registrations for tests. */
public final class RegistrationsInMemory implements Registrations {
    private final Map<RegistrationId, Registration> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Registration> find(RegistrationId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Registration> ofIssuer(String issuer) {
        return kept.values().stream().filter(one -> one.issuer().equals(issuer)).toList();
    }

    @Override
    public List<Registration> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public synchronized boolean add(Registration registration) {
        boolean known = ofIssuer(registration.issuer()).stream()
                .anyMatch(one -> one.clientId().equals(registration.clientId()));
        return !known && kept.put(registration.id(), registration) == null;
    }

    @Override
    public void replace(Registration registration) {
        kept.put(registration.id(), registration);
    }
}

package dev.needlewise.lti.platform;

import java.util.List;
import java.util.Optional;

/** The registrations that are kept; issuer and client id together are unique. */
public interface Registrations {
    Optional<Registration> find(RegistrationId id);

    List<Registration> ofIssuer(String issuer);

    List<Registration> all();

    /** Adds a new one; false, and nothing changed, where issuer and client id are known already. */
    boolean add(Registration registration);

    /** Replaces the one with the same id, which only an administrator may ask for. */
    void replace(Registration registration);
}

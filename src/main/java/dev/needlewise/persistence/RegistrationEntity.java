package dev.needlewise.persistence;

import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code lti_registration}. */
@Entity(name = "Registration")
@Table(name = "lti_registration")
class RegistrationEntity {
    @Id
    private String id;

    private String name;

    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "authorization_endpoint")
    private String authorizationEndpoint;

    @Column(name = "token_endpoint")
    private String tokenEndpoint;

    @Column(name = "key_set")
    private String keySet;

    @Column(name = "token_audience")
    private @Nullable String tokenAudience;

    private boolean active;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    RegistrationEntity() {}

    static RegistrationEntity of(Registration registration) {
        RegistrationEntity row = new RegistrationEntity();
        row.id = registration.id().toString();
        row.become(registration);
        return row;
    }

    final void become(Registration registration) {
        name = registration.name();
        issuer = registration.issuer();
        clientId = registration.clientId();
        authorizationEndpoint = registration.authorizationEndpoint().toString();
        tokenEndpoint = registration.tokenEndpoint().toString();
        keySet = registration.keySet().toString();
        tokenAudience = registration.tokenAudience().orElse(null);
        active = registration.active();
    }

    Registration toRegistration() {
        return new Registration(
                new RegistrationId(UUID.fromString(id)),
                name,
                issuer,
                clientId,
                PlatformAddress.stored(authorizationEndpoint),
                PlatformAddress.stored(tokenEndpoint),
                PlatformAddress.stored(keySet),
                Optional.ofNullable(tokenAudience),
                active);
    }
}

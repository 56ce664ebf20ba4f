package dev.needlewise.lti.platform;

import java.util.Optional;

/**
 * What this tool and a platform agreed on: who the platform is, who we are to it, and where to find its services.
 *
 * @param tokenAudience what the platform wants as audience of an assertion, where that is not its token endpoint
 */
public record Registration(
        RegistrationId id,
        String name,
        String issuer,
        String clientId,
        PlatformAddress authorizationEndpoint,
        PlatformAddress tokenEndpoint,
        PlatformAddress keySet,
        Optional<String> tokenAudience,
        boolean active) {
    public static final int LONGEST = 255;

    public Registration {
        if (issuer.isBlank() || issuer.length() > LONGEST || clientId.isBlank() || clientId.length() > LONGEST) {
            throw new IllegalArgumentException("Expected an issuer and a client id of 1 to " + LONGEST
                    + " characters, but found '" + issuer + "' and '" + clientId + "'");
        }
    }

    public Registration suspended() {
        return withActive(false);
    }

    public Registration resumed() {
        return withActive(true);
    }

    /** With another audience of assertions; with none, the token endpoint is it. */
    public Registration withTokenAudience(Optional<String> audience) {
        return new Registration(
                id, name, issuer, clientId, authorizationEndpoint, tokenEndpoint, keySet, audience, active);
    }

    /** The audience of assertions that ask this platform for a token. */
    public String assertionAudience() {
        return tokenAudience.orElse(tokenEndpoint.toString());
    }

    private Registration withActive(boolean is) {
        return new Registration(
                id, name, issuer, clientId, authorizationEndpoint, tokenEndpoint, keySet, tokenAudience, is);
    }
}

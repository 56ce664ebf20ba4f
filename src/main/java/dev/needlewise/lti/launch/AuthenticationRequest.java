package dev.needlewise.lti.launch;

import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.RegistrationId;
import java.util.Optional;

/**
 * Where the browser goes next, and what it keeps meanwhile.
 *
 * @param location at the registered address of the platform, never at one of the request
 * @param proof what the browser must show again with the launch, in a cookie or in the platform's storage
 */
public record AuthenticationRequest(
        RegistrationId registration,
        PlatformAddress location,
        String state,
        String proof,
        Optional<String> storageTarget) {
    /** One cookie for each state, so that two tabs can launch at once. */
    public String cookieName() {
        return BrowserProof.cookieName(state);
    }

    public String storageKey() {
        return BrowserProof.storageKey(state);
    }

    /** The only origin that messages about the proof go to and are taken from. */
    public String platformOrigin() {
        return location.origin();
    }

    @Override
    public String toString() {
        return "AuthenticationRequest[" + registration + "]";
    }
}

package dev.needlewise.lti.registration;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.registration.RegistrationRefusal.Reason;
import dev.needlewise.lti.service.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a platform tells of itself, once its parts fit together.
 *
 * @param tokenAudience what it wants as audience of assertions, where that is told as a full address
 * @param scopes what may be asked of it, as far as we need it
 */
public record OpenIdConfiguration(
        String issuer,
        PlatformAddress authorizationEndpoint,
        PlatformAddress tokenEndpoint,
        PlatformAddress keySet,
        PlatformAddress registrationEndpoint,
        Optional<String> tokenAudience,
        Optional<String> family,
        Set<Scope> scopes,
        List<String> messages) {
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final int LONGEST = 255;

    // The cloud of Canvas has one issuer for everybody and its endpoints on another host.
    private static final Map<String, String> KNOWN_PAIRS = Map.of(
            "https://canvas.instructure.com", "https://sso.canvaslms.com",
            "https://canvas.beta.instructure.com", "https://sso.beta.canvaslms.com",
            "https://canvas.test.instructure.com", "https://sso.test.canvaslms.com");

    static OpenIdConfiguration read(String json, PlatformAddress from, AddressRules rules) throws Declined {
        try {
            return checked(Claims.parse(json), from, rules);
        } catch (MalformedJson e) {
            throw new Declined(Reason.CONFIGURATION_MALFORMED, e.detail());
        }
    }

    private static OpenIdConfiguration checked(Claims told, PlatformAddress from, AddressRules rules)
            throws MalformedJson, Declined {
        String issuer = told.requiredText("issuer", Registration.LONGEST);
        Set<String> origins = originsOf(issuer, rules);
        checkMember("openid_configuration", from, origins);
        checkOffers(told, "token_endpoint_auth_methods_supported", "private_key_jwt");
        checkOffers(told, "token_endpoint_auth_signing_alg_values_supported", "RS256");
        checkOffers(told, "id_token_signing_alg_values_supported", "RS256");
        Optional<Claims> platform = told.object(PLATFORM);
        return new OpenIdConfiguration(
                issuer,
                endpoint(told, "authorization_endpoint", origins, rules),
                endpoint(told, "token_endpoint", origins, rules),
                endpoint(told, "jwks_uri", origins, rules),
                endpoint(told, "registration_endpoint", origins, rules),
                told.description("authorization_server", LONGEST)
                        .filter(text -> rules.check(text).value().isPresent()),
                platform.flatMap(claims -> claims.description("product_family_code", LONGEST)),
                scopes(told),
                platform.isPresent() ? messages(platform.get()) : List.of());
    }

    /** The origins that may speak for an issuer: its own, and where it is known, its partner's. */
    private static Set<String> originsOf(String issuer, AddressRules rules) throws Declined {
        PlatformAddress address = rules.check(issuer)
                .match(Optional::of, bad -> Optional.<PlatformAddress>empty())
                .orElseThrow(
                        () -> new Declined(Reason.ADDRESS_REFUSED, "expected issuer to be a public https address"));
        if (address.uri().getRawQuery() != null) {
            throw new Declined(Reason.CONFIGURATION_MALFORMED, "expected issuer without a query");
        }
        return Stream.concat(Stream.of(address.origin()), Optional.ofNullable(KNOWN_PAIRS.get(issuer)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PlatformAddress endpoint(Claims told, String name, Set<String> origins, AddressRules rules)
            throws MalformedJson, Declined {
        String text = told.requiredText(name, PlatformAddress.LONGEST);
        PlatformAddress address = rules.check(text)
                .value()
                .orElseThrow(() ->
                        new Declined(Reason.ADDRESS_REFUSED, "expected " + name + " to be a public https address"));
        checkMember(name, address, origins);
        return address;
    }

    private static void checkMember(String name, PlatformAddress address, Set<String> origins) throws Declined {
        if (!origins.contains(address.origin())) {
            throw new Declined(
                    Reason.CONFIGURATION_INCONSISTENT, "expected " + name + " to be on the host of the issuer");
        }
    }

    private static void checkOffers(Claims told, String name, String wanted) throws MalformedJson, Declined {
        if (!told.texts(name).contains(wanted)) {
            throw new Declined(Reason.METHOD_UNSUPPORTED, "expected " + name + " to hold " + wanted);
        }
    }

    private static Set<Scope> scopes(Claims told) throws MalformedJson {
        if (!told.has("scopes_supported")) {
            return Set.of(Scope.values());
        }
        List<String> uris = told.texts("scopes_supported");
        return Arrays.stream(Scope.values())
                .filter(scope -> uris.contains(scope.uri()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> messages(Claims platform) throws MalformedJson {
        return platform.objects("messages_supported").stream()
                .flatMap(message -> message.description("type", LONGEST).stream())
                .toList();
    }
}

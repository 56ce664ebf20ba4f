package dev.needlewise.lti.registration;

import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.registration.RegistrationRefusal.Reason;
import java.util.List;
import java.util.Optional;

/** A registration typed in by an administrator, held to the same rules of addresses. */
public final class ManualRegistration {
    /** The fields that take one line each, in the order of the form. */
    public static final List<String> FIELDS =
            List.of("name", "issuer", "clientId", "authorizationEndpoint", "tokenEndpoint", "keySet", "audience");

    private static final int LONGEST_NAME = 100;

    private ManualRegistration() {}

    /** How many characters a field may have that takes one line. */
    public static int longest(String field) {
        return switch (field) {
            case "name" -> LONGEST_NAME;
            case "issuer", "clientId" -> Registration.LONGEST;
            default -> PlatformAddress.LONGEST;
        };
    }

    /**
     * Reads the form's fields {@code name}, {@code issuer}, {@code clientId}, {@code authorizationEndpoint}, {@code
     * tokenEndpoint}, {@code keySet}, {@code audience} (optional) and {@code deployments} (optional, one per line).
     */
    public static Verdict<Registered> read(Parameters form, AddressRules rules) {
        try {
            String issuer = field(form, "issuer");
            address(issuer, "issuer", rules);
            var registration = new Registration(
                    RegistrationId.fresh(),
                    field(form, "name"),
                    issuer,
                    field(form, "clientId"),
                    address(form, "authorizationEndpoint", rules),
                    address(form, "tokenEndpoint", rules),
                    address(form, "keySet", rules),
                    readAudience(form),
                    true);
            return Verdict.accepted(new Registered(registration, deployments(form)));
        } catch (Declined e) {
            return Verdict.refused(e.refusal());
        }
    }

    /** Reads the field {@code audience} alone, for a platform that is registered already. */
    public static Verdict<Optional<String>> audience(Parameters form) {
        try {
            return Verdict.accepted(readAudience(form));
        } catch (Declined e) {
            return Verdict.refused(e.refusal());
        }
    }

    /** Some platforms want a name that is no address, so only its length is judged. */
    private static Optional<String> readAudience(Parameters form) throws Declined {
        Optional<String> audience = form.value("audience").map(String::strip).filter(text -> !text.isEmpty());
        if (audience.filter(text -> text.length() > longest("audience")).isPresent()) {
            throw new Declined(
                    Reason.REQUEST_MALFORMED, "expected audience of at most " + longest("audience") + " characters");
        }
        return audience;
    }

    private static List<String> deployments(Parameters form) throws Declined {
        List<String> ids = form.value("deployments")
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (ids.stream().anyMatch(id -> id.length() > Deployment.LONGEST)) {
            throw new Declined(
                    Reason.REQUEST_MALFORMED, "expected deployments of at most " + Deployment.LONGEST + " characters");
        }
        return ids;
    }

    private static String field(Parameters form, String name) throws Declined {
        Optional<String> value = form.value(name).map(String::strip).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            throw new Declined(Reason.FORM_INCOMPLETE, "expected " + name + ", found none");
        }
        if (value.get().length() > longest(name)) {
            throw new Declined(
                    Reason.REQUEST_MALFORMED, "expected " + name + " of at most " + longest(name) + " characters");
        }
        return value.get();
    }

    private static PlatformAddress address(Parameters form, String name, AddressRules rules) throws Declined {
        return address(field(form, name), name, rules);
    }

    private static PlatformAddress address(String text, String name, AddressRules rules) throws Declined {
        return rules.check(text)
                .value()
                .orElseThrow(() ->
                        new Declined(Reason.ADDRESS_REFUSED, "expected " + name + " to be a public https address"));
    }
}

package dev.needlewise.lti.registration;

import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.registration.RegistrationRefusal.Reason;
import java.util.Optional;

/** What a platform opens our registration page with. */
public record RegistrationInitiation(PlatformAddress configuration, Optional<String> token) {
    private static final int LONGEST_TOKEN = 16_000;

    public static Verdict<RegistrationInitiation> read(Parameters given, AddressRules rules) {
        Optional<String> repeated = given.repeated("openid_configuration", "registration_token");
        if (repeated.isPresent()) {
            return refused(Reason.REQUEST_MALFORMED, "expected " + repeated.get() + " once, found it repeated");
        }
        Optional<String> address = given.value("openid_configuration");
        if (address.isEmpty()) {
            return refused(Reason.REQUEST_INCOMPLETE, "expected openid_configuration, found none");
        }
        Optional<String> token = given.value("registration_token");
        // The token becomes a header; what no header can hold is no token.
        if (token.filter(text -> text.length() > LONGEST_TOKEN || !text.matches("[\\x21-\\x7E]+"))
                .isPresent()) {
            return refused(Reason.REQUEST_MALFORMED, "expected registration_token of printable characters");
        }
        return rules.check(address.get())
                .match(
                        good -> Verdict.accepted(new RegistrationInitiation(good, token)),
                        bad -> refused(Reason.ADDRESS_REFUSED, "openid_configuration: " + bad.detail()));
    }

    private static Verdict<RegistrationInitiation> refused(Reason reason, String detail) {
        return Verdict.refused(new RegistrationRefusal(reason, detail));
    }

    @Override
    public String toString() {
        return "RegistrationInitiation[" + configuration + "]";
    }
}

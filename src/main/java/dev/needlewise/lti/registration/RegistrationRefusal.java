package dev.needlewise.lti.registration;

import dev.needlewise.lti.Refusal;
import java.util.Locale;

/** Why a registration does not come about. */
public record RegistrationRefusal(Reason reason, String detail) implements Refusal {
    @Override
    public String code() {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return reason.status;
    }

    @Override
    public String sentence() {
        return reason.sentence;
    }

    /** One for each check. */
    public enum Reason {
        INVITATION_UNKNOWN(
                404, "This registration link is not known. Ask the administrator of Needlewise for a new one."),
        INVITATION_EXPIRED(
                403, "This registration link is too old. Ask the administrator of Needlewise for a new one."),
        INVITATION_USED(403, "This registration link was used. Ask the administrator of Needlewise for a new one."),
        REQUEST_INCOMPLETE(400, "Open this link from the learning platform's page for registering tools."),
        REQUEST_MALFORMED(
                400, "The learning platform's request cannot be used. Tell its administrator the code below."),
        ADDRESS_REFUSED(400, "The learning platform must be reached at public https addresses."),
        PLATFORM_SILENT(424, "The learning platform did not answer. Try again, or ask its administrator."),
        CONFIGURATION_REFUSED(
                424, "The learning platform did not give its configuration. Start the registration anew there."),
        CONFIGURATION_MALFORMED(
                400, "The learning platform's configuration cannot be used. Tell its administrator the code below."),
        CONFIGURATION_INCONSISTENT(
                400, "The addresses of the learning platform do not belong together. Tell its administrator."),
        CONFIGURATION_CHANGED(400, "The learning platform is another than the one shown. Start the registration anew."),
        METHOD_UNSUPPORTED(
                400, "The learning platform lacks a way of signing that Needlewise needs. Tell its administrator."),
        REGISTRATION_REFUSED(
                424, "The learning platform refused the registration. Start it anew there; its link may be used up."),
        REGISTRATION_MALFORMED(
                424, "The learning platform's answer cannot be used. Tell its administrator the code below."),
        ALREADY_REGISTERED(409, "This learning platform is registered already. Nothing was changed."),
        FORM_INCOMPLETE(400, "Fill in every field that is not marked optional.");

        private final int status;
        private final String sentence;

        Reason(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }
    }
}

package dev.needlewise.lti.launch;

import dev.needlewise.lti.Refusal;
import dev.needlewise.lti.platform.Query;
import dev.needlewise.lti.platform.RegistrationId;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a login or a launch ends here.
 *
 * @param registration whose launch it would have been, where that is known
 * @param returnAddress where a proven message says that people go back to
 */
public record LaunchRefusal(
        Reason reason, String detail, Optional<RegistrationId> registration, Optional<URI> returnAddress)
        implements Refusal {
    public LaunchRefusal(Reason reason, String detail) {
        this(reason, detail, Optional.empty(), Optional.empty());
    }

    public LaunchRefusal of(RegistrationId known) {
        return new LaunchRefusal(reason, detail, Optional.of(known), returnAddress);
    }

    /** The same, of a message that is known to be the platform's. */
    public LaunchRefusal of(LaunchMessage message) {
        return of(message.registration()).returningTo(message.presentation());
    }

    LaunchRefusal returningTo(Presentation presentation) {
        return new LaunchRefusal(reason, detail, registration, presentation.returnAddress());
    }

    @Override
    public Optional<URI> back() {
        return returnAddress.map(address -> {
            String fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
            String start = address.toString();
            start = start.substring(0, start.length() - fragment.length());
            String told = Query.of(Map.of("lti_errormsg", sentence())) + "&" + Query.of(Map.of("lti_errorlog", code()));
            return URI.create(start + (address.getRawQuery() == null ? "?" : "&") + told + fragment);
        });
    }

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

    /** One for each check, in the order of the checks. */
    public enum Reason {
        LOGIN_INCOMPLETE(400, Words.PLATFORM_FAULT),
        LOGIN_REPEATED(400, Words.PLATFORM_FAULT),
        LOGIN_TOO_LONG(400, Words.PLATFORM_FAULT),
        PLATFORM_UNKNOWN(400, "This learning platform is not registered here. Ask its administrator to register it."),
        PLATFORM_AMBIGUOUS(
                400, "Several registrations fit this learning platform. Ask its administrator to send the client id."),
        REGISTRATION_SUSPENDED(403, "This learning platform is suspended here. Ask the administrator of Needlewise."),
        LOGINS_TOO_MANY(429, "Too many launches were begun and not ended. Try again in ten minutes."),
        PLATFORM_ERROR(400, "The learning platform ended the launch. Open the activity in your course once more."),
        FORM_INCOMPLETE(400, Words.AGAIN),
        FORM_REPEATED(400, Words.PLATFORM_FAULT),
        STATE_UNKNOWN(400, Words.AGAIN),
        STATE_EXPIRED(400, "The launch took too long. Open the activity in your course once more."),
        STATE_USED(400, "This launch was used already. Open the activity in your course once more."),
        BROWSER_MISMATCH(
                403,
                "Your browser did not keep what belongs to this launch."
                        + " Open the activity in a new window, or allow cookies for it, and try once more."),
        TOKEN_TOO_LARGE(413, Words.PLATFORM_FAULT),
        TOKEN_MALFORMED(400, Words.PLATFORM_FAULT),
        ALGORITHM_REFUSED(401, Words.PLATFORM_FAULT),
        KEY_ID_MISSING(401, Words.PLATFORM_FAULT),
        HEADER_CRITICAL(401, Words.PLATFORM_FAULT),
        KEY_UNKNOWN(401, "The learning platform signed with a key that it does not publish. Tell its administrator."),
        KEYS_UNREACHABLE(401, "The keys of the learning platform cannot be read just now. Try again in a minute."),
        SIGNATURE_WRONG(401, Words.PLATFORM_FAULT),
        ISSUER_WRONG(401, Words.PLATFORM_FAULT),
        AUDIENCE_WRONG(401, Words.PLATFORM_FAULT),
        AUTHORIZED_PARTY_WRONG(401, Words.PLATFORM_FAULT),
        TIME_MALFORMED(400, Words.PLATFORM_FAULT),
        EXPIRED(401, Words.CLOCK),
        ISSUED_AT_WRONG(401, Words.CLOCK),
        NOT_YET_VALID(401, Words.CLOCK),
        NONCE_WRONG(401, Words.AGAIN),
        VERSION_WRONG(400, "The learning platform speaks another version of LTI than 1.3. Tell its administrator."),
        MESSAGE_TYPE_WRONG(400, "The learning platform asked for something that is not offered here."),
        DEPLOYMENT_MALFORMED(400, Words.PLATFORM_FAULT),
        DEPLOYMENT_CHANGED(400, Words.AGAIN),
        DEPLOYMENT_PENDING(
                403, "This place in the learning platform waits for approval. Ask the administrator of Needlewise."),
        DEPLOYMENT_SUSPENDED(
                403, "This place in the learning platform is suspended. Ask the administrator of Needlewise."),
        SUBJECT_MISSING(400, "The learning platform did not say who you are. Sign in there, then open the activity."),
        ROLES_MALFORMED(400, Words.PLATFORM_FAULT),
        TARGET_LINK_WRONG(400, "The activity points to another place. Ask the course designer to add it anew."),
        RESOURCE_LINK_MALFORMED(400, Words.PLATFORM_FAULT),
        CONTEXT_MALFORMED(400, Words.PLATFORM_FAULT),
        SERVICE_MALFORMED(400, Words.PLATFORM_FAULT),
        DEEP_LINKING_MALFORMED(400, Words.PLATFORM_FAULT),
        DEEP_LINKING_FORBIDDEN(403, "Only those who teach the course can choose cases for it."),
        REVIEW_MALFORMED(400, Words.PLATFORM_FAULT),
        REVIEW_FORBIDDEN(403, "Only those who teach the course, and the person whose session it is, can open it.");

        private final int status;
        private final String sentence;

        Reason(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }
    }

    /** The sentences that several reasons share. */
    private static final class Words {
        static final String AGAIN = "Open the activity in your course once more.";
        static final String PLATFORM_FAULT =
                "The learning platform sent a launch that cannot be accepted. Tell its administrator the code below.";
        static final String CLOCK = "The launch is not of this moment. Open the activity in your course once more;"
                + " if that does not help, tell the administrator that the clocks differ.";
    }
}

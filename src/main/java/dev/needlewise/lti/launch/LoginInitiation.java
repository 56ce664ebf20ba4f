package dev.needlewise.lti.launch;

import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Verdict;
import java.util.Optional;

/**
 * A platform's knock: somebody of it wants to launch us.
 *
 * @param loginHint the platform's own, handed back unaltered, as is the message hint
 * @param storageTarget the frame that keeps a value for us where the browser keeps no cookie
 */
public record LoginInitiation(
        String issuer,
        String loginHint,
        String targetLinkUri,
        Optional<String> messageHint,
        Optional<String> clientId,
        Optional<String> deploymentId,
        Optional<String> storageTarget) {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ADDRESS = 4_000;
    private static final int LONGEST_HINT = 16_000;

    /** Reads the parameters of a GET or a POST; parameters of other names are the platform's own affair. */
    public static Verdict<LoginInitiation> read(Parameters given) {
        try {
            Optional<String> repeated = given.repeated(
                    "iss",
                    "login_hint",
                    "target_link_uri",
                    "lti_message_hint",
                    "client_id",
                    "lti_deployment_id",
                    "lti_storage_target");
            if (repeated.isPresent()) {
                throw new Refused(
                        LaunchRefusal.Reason.LOGIN_REPEATED, "expected " + repeated.get() + " once, found it repeated");
            }
            return Verdict.accepted(new LoginInitiation(
                    required(given, "iss", LONGEST_NAME),
                    required(given, "login_hint", LONGEST_HINT),
                    required(given, "target_link_uri", LONGEST_ADDRESS),
                    optional(given, "lti_message_hint", LONGEST_HINT),
                    optional(given, "client_id", LONGEST_NAME),
                    optional(given, "lti_deployment_id", LONGEST_NAME),
                    optional(given, "lti_storage_target", LONGEST_NAME)));
        } catch (Refused e) {
            return Verdict.refused(e.refusal());
        }
    }

    private static String required(Parameters given, String name, int longest) throws Refused {
        return optional(given, name, longest)
                .orElseThrow(
                        () -> new Refused(LaunchRefusal.Reason.LOGIN_INCOMPLETE, "expected " + name + ", found none"));
    }

    private static Optional<String> optional(Parameters given, String name, int longest) throws Refused {
        Optional<String> value = given.value(name);
        if (value.isPresent() && value.get().length() > longest) {
            throw new Refused(
                    LaunchRefusal.Reason.LOGIN_TOO_LONG,
                    "expected " + name + " of at most " + longest + " characters, found "
                            + value.get().length());
        }
        return value;
    }
}

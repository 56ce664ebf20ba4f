package dev.needlewise.lti.launch;

import dev.needlewise.lti.Parameters;
import java.util.Optional;

/** The form in which a platform posts a launch: a state, and a token or an error. */
record LaunchForm(String state, String idToken, Optional<String> error) {
    private static final int LONGEST_ERROR = 60;

    static LaunchForm read(Parameters form) throws Refused {
        Optional<String> repeated = form.repeated("state", "id_token", "error");
        if (repeated.isPresent()) {
            throw new Refused(
                    LaunchRefusal.Reason.FORM_REPEATED, "expected " + repeated.get() + " once, found it repeated");
        }
        Optional<String> error = form.value("error").map(LaunchForm::word);
        Optional<String> state = LaunchDesk.stateOf(form);
        if (state.isEmpty()) {
            throw error.map(word -> new Refused(LaunchRefusal.Reason.PLATFORM_ERROR, "the platform said: " + word))
                    .orElseGet(() -> new Refused(LaunchRefusal.Reason.FORM_INCOMPLETE, "expected state, found none"));
        }
        Optional<String> token = form.value("id_token");
        if (token.isEmpty() && error.isEmpty()) {
            throw new Refused(LaunchRefusal.Reason.FORM_INCOMPLETE, "expected id_token, found none");
        }
        return new LaunchForm(state.get(), token.orElse(""), error);
    }

    private static String word(String error) {
        // An error code is a word; anything else of it belongs in no log.
        String word = error.replaceAll("[^A-Za-z0-9_.-]", "");
        return word.substring(0, Math.min(LONGEST_ERROR, word.length()));
    }
}

package dev.needlewise.lti.launch;

import dev.needlewise.lti.Unguessable;

/** Names the places where a browser keeps the proof that a launch is its own. */
public final class BrowserProof {
    private static final int DIGITS = 12;

    private BrowserProof() {}

    public static String cookieName(String state) {
        return "lti_" + Unguessable.hashOf(state).substring(0, DIGITS);
    }

    public static String storageKey(String state) {
        return "lti_state_" + state;
    }
}

package dev.needlewise.lti.platform;

import java.io.IOException;

/** There was no answer of the platform that could be used; the message says why in words for an administrator. */
public class PlatformUnreachable extends IOException {
    private final String detail;
    private final boolean worthAnotherTry;

    private PlatformUnreachable(String detail, boolean worthAnotherTry) {
        super(detail);
        this.detail = detail;
        this.worthAnotherTry = worthAnotherTry;
    }

    /** It may work later: a connection refused, a pause too long, a name that no server knew. */
    public static PlatformUnreachable forNow(String message) {
        return new PlatformUnreachable(message, true);
    }

    /** It will not work until somebody changes something: a refused address, an answer too large, a redirect away. */
    public static PlatformUnreachable forGood(String message) {
        return new PlatformUnreachable(message, false);
    }

    public String detail() {
        return detail;
    }

    public boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }
}

package dev.needlewise.web.http;

/** Why a request could not be answered as asked, with its HTTP status; the words are in the interface bundle. */
public enum Reason {
    BAD_REQUEST(400),
    FORM_EXPIRED(400),
    SIGN_IN_FIRST(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    TOO_LARGE(413),
    UPLOAD_TOO_LARGE(413),
    TOO_MANY_TRIES(429),
    UNEXPECTED(500),
    STORE_AWAY(503);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The beginning of its keys in the interface bundle: {@code failure.not_found}. */
    public String words() {
        return "failure." + name().toLowerCase(java.util.Locale.ROOT);
    }
}

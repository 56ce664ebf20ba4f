package dev.needlewise.testplatform;

/** What may go wrong with a service of the platform. */
public enum Fault {
    NONE,
    /** Answers 503. */
    UNAVAILABLE,
    /** Answers 429 and asks for a pause. */
    THROTTLED,
    /** Sends the first byte and no more until the platform stops. */
    SLOW,
    /** Does what it is asked, and then says no more than {@link #SLOW}. */
    SLOW_AFTERWARDS,
    /** Closes the connection without an answer. */
    HANGS_UP,
    /** Answers 401, as for a token that was revoked. */
    REVOKED,
    /** Answers 403. */
    FORBIDDEN,
    /** Answers 404 with a page in place of a document. */
    LOST,
    /** Redirects to another host. */
    REDIRECTS,
    /** Answers with more than anybody should read. */
    ENDLESS
}

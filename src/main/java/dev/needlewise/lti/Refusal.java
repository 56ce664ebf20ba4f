package dev.needlewise.lti;

/** A no of the protocol that a page can show and an audit row can hold. */
public interface Refusal {
    /** The stable word for the audit and the metrics, such as {@code nonce-wrong}. */
    String code();

    /** The HTTP status of the page, always in the 4xx range. */
    int status();

    /** What the person in front of the page can do now. */
    String sentence();

    /** What was expected and what was found, for the administrator; holds no token and no text of the request. */
    String detail();
}

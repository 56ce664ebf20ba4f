package dev.needlewise.lti;

import java.net.URI;
import java.util.Optional;

/** A no of the protocol that a page can show and an audit row can hold. */
public interface Refusal {
    /** The stable word for the audit and the metrics, such as {@code nonce-wrong}. */
    String code();

    /** The HTTP status of the page, always in the 4xx range. */
    int status();

    /** What the person in front of the page can do now. */
    String sentence();

    /** Where the person came from, with word of the refusal for the platform; none where nobody has vouched for it. */
    default Optional<URI> back() {
        return Optional.empty();
    }

    /** What was expected and what was found, for the administrator; holds no token and no text of the request. */
    String detail();
}

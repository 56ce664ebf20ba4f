package dev.needlewise.lti.launch;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import java.util.Optional;

/** The course that a launch comes from. */
public record Context(String id, Optional<String> label, Optional<String> title) {
    static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/context";
    private static final int LONGEST = 255;

    static Context read(Claims claim) throws MalformedJson {
        return new Context(
                claim.requiredText("id", LONGEST),
                claim.description("label", LONGEST),
                claim.description("title", LONGEST));
    }
}

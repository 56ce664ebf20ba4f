package dev.needlewise.lti.launch;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import java.util.Optional;

/** The place in a course where we are linked; its id is unique in its deployment only. */
public record ResourceLink(String id, Optional<String> title, Optional<String> description) {
    static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/resource_link";
    private static final int LONGEST = 255;
    private static final int LONGEST_DESCRIPTION = 1_000;

    static ResourceLink read(Claims claim) throws MalformedJson {
        return new ResourceLink(
                claim.requiredText("id", LONGEST),
                claim.description("title", LONGEST),
                claim.description("description", LONGEST_DESCRIPTION));
    }
}

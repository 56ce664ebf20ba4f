package dev.needlewise.lti.launch;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import java.util.Optional;

/** The person whose submission is to be seen. */
public record ForUser(String userId, Optional<String> name) {
    static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/for_user";
    private static final int LONGEST = 255;

    static ForUser read(Claims claim) throws MalformedJson {
        return new ForUser(claim.requiredText("user_id", LONGEST), claim.description("name", LONGEST));
    }
}

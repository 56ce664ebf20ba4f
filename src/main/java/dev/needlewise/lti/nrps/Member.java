package dev.needlewise.lti.nrps;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One person of a roster. */
public record Member(
        String userId,
        List<String> roles,
        Status status,
        Optional<String> name,
        Optional<String> givenName,
        Optional<String> familyName) {
    private static final int LONGEST = 255;

    public Member {
        roles = List.copyOf(roles);
    }

    /** Whether the person is in the course now. */
    public enum Status {
        ACTIVE,
        INACTIVE,
        DELETED
    }

    static Member read(Claims claims) throws MalformedJson {
        return new Member(
                claims.requiredText("user_id", LONGEST),
                claims.texts("roles"),
                status(claims.description("status", LONGEST)),
                claims.description("name", LONGEST),
                claims.description("given_name", LONGEST),
                claims.description("family_name", LONGEST));
    }

    /** What to call the person; the platform may tell no name at all. */
    public Optional<String> spokenName() {
        if (name.isPresent()) {
            return name;
        }
        String both = (givenName.orElse("") + " " + familyName.orElse("")).strip();
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private static Status status(Optional<String> word) {
        return switch (word.orElse("").toLowerCase(Locale.ROOT)) {
            case "inactive" -> Status.INACTIVE;
            case "deleted" -> Status.DELETED;
            default -> Status.ACTIVE;
        };
    }
}

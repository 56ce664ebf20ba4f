package dev.needlewise.lti.launch;

import java.util.Optional;

/** What the platform tells of a person's name, which may be nothing. */
public record PersonNames(Optional<String> name, Optional<String> givenName, Optional<String> familyName) {
    /** What to call the person. */
    public Optional<String> spoken() {
        if (name.isPresent()) {
            return name;
        }
        String both = (givenName.orElse("") + " " + familyName.orElse("")).strip();
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }
}

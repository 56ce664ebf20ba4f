package dev.needlewise.application.people;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Role;
import java.util.Optional;

/**
 * Somebody whom the container or a platform vouches for.
 *
 * @param name as it is known there; may be blank
 * @param role the highest of the container, or that of the launch
 * @param cohort the cohort of the launch, which the web session is then limited to
 * @param embedded whether it is a launch
 */
public record SignIn(Identity identity, String name, Role role, Optional<CohortId> cohort, boolean embedded) {
    public static SignIn byForm(String account, Role role) {
        return new SignIn(Identity.ofForm(account), account, role, Optional.empty(), false);
    }
}

package dev.needlewise.web.http;

import dev.needlewise.domain.training.people.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** The highest of our roles that the container gives somebody. */
public final class ContainerRole {
    private ContainerRole() {}

    /** Nothing for somebody who has an account but none of our roles. */
    public static Optional<Role> highest(Predicate<String> isUserInRole) {
        return Arrays.stream(Role.values())
                .filter(role -> isUserInRole.test(role.code()))
                .max(Comparator.naturalOrder());
    }
}

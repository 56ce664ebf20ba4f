package dev.needlewise.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.training.people.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One role is taken from the container: the highest of ours. */
class ContainerRoleTest {
    @Test
    void the_highest_of_several_roles_counts() {
        assertThat(ContainerRole.highest(Set.of("trainee", "supervisor")::contains))
                .contains(Role.SUPERVISOR);
        assertThat(ContainerRole.highest(Set.of("administrator", "trainee")::contains))
                .contains(Role.ADMINISTRATOR);
    }

    @Test
    void a_single_role_counts_as_it_is() {
        assertThat(ContainerRole.highest(Set.of("trainee")::contains)).contains(Role.TRAINEE);
    }

    @Test
    void an_account_with_none_of_our_roles_has_none() {
        assertThat(ContainerRole.highest(Set.of("manager-gui", "Trainee")::contains))
                .isEmpty();
    }
}

package dev.needlewise.domain.training.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is called, and how they are known. */
class PersonTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final PersonId ID = new PersonId("00000000-0000-4000-8000-000000000001");

    @Test
    void a_name_is_kept_without_the_blanks_around_it() {
        assertThat(new Person(ID, " Rosa Lind ", NOW).displayName()).isEqualTo("Rosa Lind");
        assertThat(new Person(ID, "x".repeat(200), NOW).displayName()).hasSize(200);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "  "})
    void nobody_is_without_a_name(String name) {
        assertThatThrownBy(() -> new Person(ID, name, NOW)).hasMessageContaining("found 0");
    }

    @Test
    void a_name_is_not_longer_than_there_is_room() {
        assertThatThrownBy(() -> new Person(ID, "x".repeat(201), NOW)).hasMessageContaining("found 201");
    }

    @Test
    void who_is_renamed_stays_the_same_person() {
        Person rosa = new Person(ID, "Rosa Lind", NOW);
        assertThat(rosa.renamed("Rosa Berg")).isEqualTo(new Person(ID, "Rosa Berg", NOW));
    }

    @Test
    void an_account_of_the_container_is_known_by_the_form() {
        assertThat(Identity.ofForm("rosa")).isEqualTo(new Identity("form", "rosa"));
    }

    @ParameterizedTest(name = "realm \"{0}\", subject \"{1}\"")
    @CsvSource({"'', rosa", "' ', rosa", "form, ''", "form, '  '"})
    void an_identity_has_a_realm_and_a_subject(String realm, String subject) {
        assertThatThrownBy(() -> new Identity(realm, subject))
                .hasMessageContaining("found '" + realm + "' and '" + subject + "'");
    }

    @ParameterizedTest
    @CsvSource({"TRAINEE, trainee", "SUPERVISOR, supervisor", "ADMINISTRATOR, administrator"})
    void a_role_is_named_as_the_container_names_it(Role role, String code) {
        assertThat(role.code()).isEqualTo(code);
    }
}

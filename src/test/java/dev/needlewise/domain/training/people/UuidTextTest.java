package dev.needlewise.domain.training.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.session.SessionId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of every id, and how it is written. */
class UuidTextTest {
    @RepeatedTest(20)
    void every_uuid_in_its_usual_text_is_one() {
        assertThat(UuidText.isForm(UUID.randomUUID().toString())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6f1a2b3c-0000-4000-8000-00000000000",
                "6f1a2b3c-0000-4000-8000-0000000000000",
                "6F1A2B3C-0000-4000-8000-000000000000",
                "6f1a2b3g-0000-4000-8000-000000000000",
                "6f1a2b3c00000-4000-8000-000000000000",
                "6f1a2b3c-0000-4000-8000-00000000000-",
                "6f1a2b3c-0000-4000-8000-00000000000\n",
                "../../../../../../../../../etc/passwd"
            })
    void nothing_else_is(String text) {
        assertThat(UuidText.isForm(text)).isFalse();
    }

    @Test
    void no_id_is_anything_else_and_what_was_found_is_said() {
        List<Function<String, Object>> ids = List.of(PersonId::new, CohortId::new, AssignmentId::new, SessionId::new);
        assertThat(ids)
                .allSatisfy(id -> assertThatThrownBy(() -> id.apply("no id"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'no id'"));
    }

    @Test
    void every_id_is_written_as_its_text_alone_so_that_it_can_stand_in_an_address() {
        String text = "6f1a2b3c-0000-4000-8000-000000000000";
        assertThat(Stream.of(new PersonId(text), new CohortId(text), new AssignmentId(text), new SessionId(text))
                        .map(id -> "/" + id))
                .containsOnly("/" + text);
    }
}

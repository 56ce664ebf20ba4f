package dev.needlewise.domain.training.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}

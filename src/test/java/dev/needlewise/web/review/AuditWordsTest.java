package dev.needlewise.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditWordsTest {
    @Test
    void a_grade_is_said_in_percent_and_in_words() {
        assertThat(AuditWords.details("session-finished", "score 9/35, harm critical"))
                .isEqualTo("26 %, Critical error");
        assertThat(AuditWords.details("session-finished", "score 1, harm none")).isEqualTo("100 %, No harm");
    }

    @Test
    void a_decision_is_said_as_on_its_page_with_the_reason_kept() {
        assertThat(AuditWords.details("session-decided", "repeat: seen again"))
                .isEqualTo("Repeat before sign-off: seen again");
    }

    @Test
    void what_it_does_not_know_is_shown_as_it_is() {
        assertThat(AuditWords.details("cohort-made", "repeat")).isEqualTo("repeat");
        assertThat(AuditWords.details("session-finished", "score 1/0, harm none"))
                .isEqualTo("score 1/0, harm none");
    }
}

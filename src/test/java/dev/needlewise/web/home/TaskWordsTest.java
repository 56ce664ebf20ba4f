package dev.needlewise.web.home;

import static dev.needlewise.web.home.Trained.CASE;
import static dev.needlewise.web.home.Trained.NOW;
import static dev.needlewise.web.home.Trained.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.web.page.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands beside an assigned case: when it is due, how it went, and nothing that is held back. */
class TaskWordsTest {
    private static final Instant DUE = Instant.parse("2026-11-30T17:00:00Z");
    private static final Instant TWO_DAYS_AGO = NOW.minus(Duration.ofDays(2));

    private final Assignment plain = Trained.assignment();
    private final Assignment due = plain.scheduled(Optional.empty(), Optional.of(DUE));

    @Test
    void a_case_not_begun_says_how_long_it_takes_and_when_it_is_due() {
        TaskWords words = words(due, Optional.empty());
        assertThat(words.state()).isEqualTo("Practice · not started, about " + CASE.minutes() + " minutes");
        assertThat(words.side()).isEqualTo("Due 30 November, 17:00");
        assertThat(words.tags()).isEmpty();
    }

    @Test
    void assessed_work_says_so() {
        assertThat(words(due.assessed(), Optional.empty()).state()).startsWith("Assessed · ");
    }

    @Test
    void what_was_never_finished_in_time_is_overdue_by_days() {
        TaskWords words = words(plain.scheduled(Optional.empty(), Optional.of(TWO_DAYS_AGO)), Optional.empty());
        assertThat(words.tags()).extracting(Tag::words).containsExactly("Overdue by 2 days");
        assertThat(words.side()).isNull();
    }

    @Test
    void an_extension_is_named_as_theirs() {
        Assignment extended = due.extended(PRIYA, DUE.plus(Duration.ofDays(2)));
        assertThat(words(extended, Optional.empty()).side()).isEqualTo("Extended for you to 2 December, 17:00");
    }

    @Test
    void what_opens_later_says_when() {
        Assignment later = plain.scheduled(Optional.of(DUE), Optional.empty());
        assertThat(words(later, Optional.empty()).side()).isEqualTo("Opens 30 November, 17:00");
    }

    @Test
    void a_passed_case_shows_the_attempt_that_counts_and_no_due_time() {
        TaskWords words = words(due, standing(Fraction.of(86, 100), true, 0));
        assertThat(words.state()).isEqualTo("Practice · Attempt 1, 86% overall");
        assertThat(words.tags()).extracting(Tag::words).containsExactly("Passed");
        assertThat(words.side()).isNull();
    }

    @Test
    void a_critical_error_is_said_in_words_and_can_be_cleared_until_it_is_due() {
        TaskWords words = words(due, standing(Fraction.of(66, 100), false, 1));
        assertThat(words.state()).endsWith("66% overall, with a critical error");
        assertThat(words.tags()).extracting(Tag::words).containsExactly("Critical error to clear");
        assertThat(words.side()).isEqualTo("Due 30 November, 17:00");
    }

    @Test
    void a_result_that_is_held_back_is_neither_figure_nor_verdict_nor_error() {
        Assignment held = due.assessed().showing(FeedbackTime.AFTER_DUE);
        TaskWords passed = words(held, standing(Fraction.of(86, 100), true, 0));
        TaskWords critical = words(held, standing(Fraction.of(66, 100), false, 1));
        assertThat(critical.state())
                .isEqualTo(passed.state())
                .isEqualTo("Assessed · handed in, result after 30 November, 17:00");
        assertThat(critical.tags())
                .isEqualTo(passed.tags())
                .extracting(Tag::words)
                .containsExactly("Handed in");
        assertThat(passed.isPassed()).isFalse();
        assertThat(critical.isOpenCritical()).isFalse();
    }

    @Test
    void used_attempts_are_said_instead_of_a_time_that_is_of_no_use() {
        TaskWords words = words(due.allowing(Optional.of(1)), standing(Fraction.HALF, false, 0));
        assertThat(words.tags()).extracting(Tag::words).containsExactly("No attempts left");
        assertThat(words.side()).isNull();
    }

    private Optional<Standing> standing(Fraction score, boolean passed, int criticals) {
        return Optional.of(Trained.standing(plain, score, passed, criticals));
    }

    private static TaskWords words(Assignment assignment, Optional<Standing> standing) {
        Task task = Trained.task(assignment, standing);
        return new TaskWords(task, PRIYA, Trained.scores(), NOW);
    }
}

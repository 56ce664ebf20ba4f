package dev.needlewise.domain.training.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trainee questions and a supervisor says to it, and how what was decided is read back. */
class ChallengeTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
    private static final PersonId ROSA = new PersonId("00000000-0000-4000-8000-00000000000a");
    private static final PersonId ADA = new PersonId("00000000-0000-4000-8000-00000000000b");

    @Test
    void what_was_questioned_stays_as_it_was_beside_the_answer() {
        Challenge open = challenge(Optional.empty());
        assertThat(open.settledBy(ADA, "You are right.", TUESDAY))
                .isEqualTo(challenge(Optional.of(new Challenge.Settled(ADA, "You are right.", TUESDAY))));
    }

    @Test
    void a_later_answer_replaces_the_earlier() {
        Challenge answered = challenge(Optional.empty()).settledBy(ADA, "No.", MONDAY);
        assertThat(answered.settledBy(ADA, "You are right.", TUESDAY).settled())
                .contains(new Challenge.Settled(ADA, "You are right.", TUESDAY));
    }

    @Test
    void the_trail_before_a_moment_holds_nothing_of_the_moment_itself() {
        assertThat(AuditPlace.before(MONDAY)).isEqualTo(new AuditPlace(MONDAY, Long.MIN_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"COMPETENT, competent", "REPEAT, repeat", "MEET, meet"})
    void a_verdict_has_a_name_in_small_letters(Verdict verdict, String code) {
        assertThat(verdict.code()).isEqualTo(code);
    }

    private static Challenge challenge(Optional<Challenge.Settled> settled) {
        return new Challenge(
                "00000000-0000-4000-8000-000000000001",
                new SessionId("00000000-0000-4000-8000-000000000002"),
                Optional.empty(),
                "depth",
                Optional.of("D-01"),
                Optional.empty(),
                "I think this is wrong.",
                ROSA,
                MONDAY,
                settled);
    }
}

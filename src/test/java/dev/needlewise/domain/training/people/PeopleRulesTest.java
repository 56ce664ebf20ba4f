package dev.needlewise.domain.training.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small rules about people, cohorts and signing in. */
class PeopleRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final PersonId ME = new PersonId("00000000-0000-4000-8000-000000000001");
    private static final PersonId OTHER = new PersonId("00000000-0000-4000-8000-000000000002");
    private static final CohortId COHORT = new CohortId("00000000-0000-4000-8000-000000000003");

    @Test
    void an_id_is_a_uuid_and_says_what_it_found_otherwise() {
        assertThatThrownBy(() -> new PersonId("../etc"))
                .hasMessage("A person id is a UUID in lower case, but found '../etc'");
    }

    @Test
    void a_joining_code_is_read_as_people_type_it() {
        JoiningCode code = JoiningCode.random(new Random(7));
        assertThat(JoiningCode.parse(" " + code.shown() + " ")).contains(code);
        assertThat(JoiningCode.parse("ABCD-EFG")).isEmpty();
        assertThat(JoiningCode.parse("ABCD-EFG0"))
                .as("nothing that looks like something else")
                .isEmpty();
        assertThat(JoiningCode.parse("abcd efgh")).contains(new JoiningCode("ABCDEFGH"));
    }

    @Test
    void the_profile_stays_once_a_session_has_begun() {
        assertThat(cohort().refusalToChangeProfile(false)).isEmpty();
        assertThat(cohort().refusalToChangeProfile(true)).contains(CohortRefusal.SESSIONS_BEGUN);
        assertThat(cohort().closedAt(NOW).refusalToChangeProfile(false)).contains(CohortRefusal.CLOSED);
    }

    @Test
    void who_left_may_join_again() {
        Membership member = Membership.begun(ME, COHORT, Role.TRAINEE, NOW);
        assertThat(cohort().refusalToJoin(Optional.of(member))).contains(CohortRefusal.ALREADY_MEMBER);
        assertThat(cohort().refusalToJoin(Optional.of(member.endedAt(NOW)))).isEmpty();
    }

    @Test
    void a_cohort_is_never_left_without_a_supervisor() {
        Membership mine = Membership.begun(ME, COHORT, Role.SUPERVISOR, NOW);
        Membership trainee = Membership.begun(OTHER, COHORT, Role.TRAINEE, NOW);
        assertThat(mine.refusalToLeave(List.of(mine, trainee))).contains(CohortRefusal.LAST_SUPERVISOR);
        assertThat(mine.refusalToLeave(List.of(mine, trainee.as(Role.SUPERVISOR))))
                .isEmpty();
        assertThat(mine.refusalToLeave(List.of(mine, trainee.as(Role.SUPERVISOR).endedAt(NOW))))
                .contains(CohortRefusal.LAST_SUPERVISOR);
        assertThat(trainee.refusalToLeave(List.of(mine, trainee))).isEmpty();
    }

    @ParameterizedTest(name = "after {0} failures the pause is {1} seconds")
    @CsvSource({"0, 0", "4, 0", "5, 5", "6, 10", "8, 40", "12, 640", "50, 640"})
    void failures_pause_growingly(int failures, int seconds) {
        FailedSignIns failed = FailedSignIns.none("x");
        for (int i = 0; i < failures; i++) {
            failed = failed.failedAgain(NOW);
        }
        assertThat(failed.pauseLeft(NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void failures_are_forgotten_after_half_an_hour() {
        FailedSignIns failed = new FailedSignIns("x", 20, NOW);
        assertThat(failed.failedAgain(NOW.plus(Duration.ofMinutes(30))).failures())
                .isEqualTo(21);
        Instant later = NOW.plus(Duration.ofMinutes(31));
        assertThat(failed.pauseLeft(later)).isZero();
        assertThat(failed.failedAgain(later).failures()).isEqualTo(1);
    }

    @Test
    void a_browsers_session_lives_until_it_idles_or_ends() {
        WebSession session = new WebSession(
                "hash", ME, Role.TRAINEE, Optional.empty(), "csrf", NOW, NOW, NOW.plusSeconds(100), false);
        Duration idle = Duration.ofSeconds(60);
        assertThat(session.isLiveAt(NOW.plusSeconds(59), idle)).isTrue();
        assertThat(session.isLiveAt(NOW.plusSeconds(60), idle)).isFalse();
        assertThat(session.seenAt(NOW.plusSeconds(59)).isLiveAt(NOW.plusSeconds(99), idle))
                .isTrue();
        assertThat(session.seenAt(NOW.plusSeconds(99)).isLiveAt(NOW.plusSeconds(100), idle))
                .isFalse();
    }

    @ParameterizedTest(name = "seen {0} seconds ago: {1}")
    @CsvSource({"0, false", "59, false", "60, true", "600, true"})
    void that_a_browser_was_seen_is_noted_at_most_once_a_minute(int seconds, boolean noted) {
        WebSession session = new WebSession(
                "hash", ME, Role.TRAINEE, Optional.empty(), "csrf", NOW, NOW, NOW.plusSeconds(9000), false);
        assertThat(session.shouldNote(NOW.plusSeconds(seconds))).isEqualTo(noted);
    }

    @Test
    void words_are_kept_without_what_nobody_types_and_never_half_a_letter() {
        assertThat(Words.kept(" a\u0000b\u001fc\nd ", 10)).isEqualTo("abc\nd");
        assertThat(Words.kept("ab😀", 3)).isEqualTo("ab");
        assertThat(Words.kept("ab😀", 4)).isEqualTo("ab😀");
    }

    @Test
    void a_name_always_fits() {
        assertThat(Person.fitting("  ", "rosa")).isEqualTo("rosa");
        assertThat(Person.fitting("x".repeat(500), "rosa")).hasSize(Person.LONGEST_NAME);
    }

    private static Cohort cohort() {
        return new Cohort(
                COHORT, "Autumn", "default", ZoneOffset.UTC, JoiningCode.random(new Random(7)), NOW, Optional.empty());
    }
}

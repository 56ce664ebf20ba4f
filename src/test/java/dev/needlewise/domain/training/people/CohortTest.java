package dev.needlewise.domain.training.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cohort can be called, what of it changes, and who may join. */
class CohortTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final CohortId ID = new CohortId("00000000-0000-4000-8000-0000000000c0");
    private static final PersonId ROSA = new PersonId("00000000-0000-4000-8000-000000000001");
    private static final JoiningCode CODE = new JoiningCode("ABCDEFGH");
    private static final JoiningCode OTHER_CODE = new JoiningCode("23456789");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"0, false", "1, true", "200, true", "201, false"})
    void a_name_has_one_to_two_hundred_characters(int length, boolean fits) {
        String name = "x".repeat(length);
        assertThat(Cohort.isName(name)).isEqualTo(fits);
        if (fits) {
            assertThat(autumn().named(name).name()).isEqualTo(name);
        } else {
            assertThatThrownBy(() -> autumn().named(name)).hasMessageContaining("found " + length);
        }
    }

    @Test
    void blanks_around_a_name_are_no_part_of_it() {
        assertThat(Cohort.isName("   ")).isFalse();
        assertThat(Cohort.isName(" " + "x".repeat(200) + " ")).isTrue();
        assertThat(autumn().named(" Winter ").name()).isEqualTo("Winter");
    }

    @Test
    void what_of_a_cohort_changes_leaves_the_rest() {
        assertThat(autumn().named("Winter")
                        .inZone(BERLIN)
                        .underProfile("clinic")
                        .withCode(OTHER_CODE))
                .isEqualTo(new Cohort(ID, "Winter", "clinic", BERLIN, OTHER_CODE, NOW, Optional.empty()));
        assertThat(autumn().closedAt(LATER).named("Winter").closed()).contains(LATER);
        assertThat(autumn().closedAt(LATER).withCode(OTHER_CODE).closed()).contains(LATER);
    }

    @Test
    void a_cohort_closes_once_and_opens_as_it_was() {
        Cohort closed = autumn().closedAt(NOW);
        assertThat(autumn().isOpen()).isTrue();
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.closedAt(LATER).closed()).contains(NOW);
        assertThat(closed.reopened()).isEqualTo(autumn());
    }

    @Test
    void an_open_cohort_takes_everybody_who_is_no_member_now() {
        Membership member = Membership.begun(ROSA, ID, Role.TRAINEE, NOW);
        assertThat(autumn().refusalToJoin(Optional.empty())).isEmpty();
        assertThat(autumn().refusalToJoin(Optional.of(member))).contains(CohortRefusal.ALREADY_MEMBER);
        assertThat(autumn().refusalToJoin(Optional.of(member.endedAt(LATER)))).isEmpty();
    }

    @Test
    void a_closed_cohort_takes_nobody() {
        Membership member = Membership.begun(ROSA, ID, Role.TRAINEE, NOW);
        Cohort closed = autumn().closedAt(NOW);
        assertThat(closed.refusalToJoin(Optional.empty())).contains(CohortRefusal.CLOSED);
        assertThat(closed.refusalToJoin(Optional.of(member))).contains(CohortRefusal.CLOSED);
        assertThat(closed.reopened().refusalToJoin(Optional.empty())).isEmpty();
    }

    @Test
    void who_comes_back_begins_anew_with_another_role_and_without_an_end() {
        Membership left = Membership.begun(ROSA, ID, Role.TRAINEE, NOW).endedAt(LATER);
        Membership again = left.againFrom(LATER.plusSeconds(60), Role.SUPERVISOR);
        assertThat(again).isEqualTo(Membership.begun(ROSA, ID, Role.SUPERVISOR, LATER.plusSeconds(60)));
        assertThat(again.isCurrent()).isTrue();
        assertThat(left.endedAt(LATER.plusSeconds(60)).left()).contains(LATER);
    }

    private static Cohort autumn() {
        return new Cohort(ID, "Autumn", "default", ZoneOffset.UTC, CODE, NOW, Optional.empty());
    }
}

package dev.needlewise.application.cohort;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.Terms;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Attention;
import dev.needlewise.domain.training.review.Attention.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who needs attention most, over all cohorts that a supervisor looks after. */
class NeedsTest extends TrainingTest {
    private final Cohort one = aCohort();
    private final Cohort other = aCohort();
    private final Viewer supervisor = supervisor(one.id(), other.id());

    @Test
    void the_gravest_over_all_cohorts_come_first_and_of_these_the_longest_ago() {
        Viewer absent = trainee(one.id());
        assigned(one.id(), Mode.PRACTICE, dueInAMinute(Set.of()));
        Viewer second = trainee(other.id());
        Viewer first = trainee(other.id());
        playedDangerously(first, new BeginRequest.InCohort(other.id(), BLISTER));
        clock.advance(Duration.ofHours(3));
        playedDangerously(second, new BeginRequest.InCohort(other.id(), BLISTER));

        assertThat(most(3))
                .extracting(
                        need -> need.cohort().id(),
                        need -> need.trainee().id(),
                        need -> need.attention().kind())
                .containsExactly(
                        tuple(other.id(), first.person(), Kind.SURE_AND_CRITICAL),
                        tuple(other.id(), second.person(), Kind.SURE_AND_CRITICAL),
                        tuple(one.id(), absent.person(), Kind.OVERDUE));
        assertThat(people(most(1))).containsExactly(first.person());
    }

    @Test
    void whoever_finished_nothing_for_a_while_comes_last() {
        Viewer quiet = trainee(one.id());
        clock.advance(Needs.QUIET.plusDays(1));
        Viewer late = trainee(one.id());
        playedWell(trainee(one.id()), new BeginRequest.InCohort(one.id(), BLISTER));
        assigned(one.id(), Mode.PRACTICE, dueInAMinute(Set.of(late.person())));
        clock.advance(Duration.ofHours(1));

        assertThat(most(3))
                .extracting(
                        need -> need.trainee().id(), need -> need.attention().kind())
                .containsExactly(tuple(late.person(), Kind.OVERDUE), tuple(quiet.person(), Kind.INACTIVE));
    }

    @Test
    void they_are_whom_the_page_of_the_cohort_names() {
        Viewer fine = trainee(one.id());
        playedDangerously(trainee(one.id()), new BeginRequest.InCohort(one.id(), BLISTER));
        assigned(one.id(), Mode.PRACTICE, dueInAMinute(Set.of()));
        trainee(one.id());
        clock.advance(Needs.QUIET.plusDays(1));
        playedWell(fine, new BeginRequest.InCohort(one.id(), BLISTER));

        List<Attention> page = new ReadCohort(store.transactions(), records, packs, clock)
                .read(supervisor, one.id(), Optional.empty())
                .orElseThrow()
                .attention();
        assertThat(page).extracting(Attention::kind).doesNotContain(Kind.WAITING);
        assertThat(most(10)).extracting(Need::attention).containsExactlyInAnyOrderElementsOf(page);
    }

    @Test
    void another_supervisors_cohort_names_nobody_here() {
        playedDangerously(trainee(one.id()), new BeginRequest.InCohort(one.id(), BLISTER));

        assertThat(new ReadNeeds(store.transactions(), records, clock).most(supervisor(other.id()), List.of(one), 3))
                .isEmpty();
    }

    private List<Need> most(int limit) {
        return new ReadNeeds(store.transactions(), records, clock).most(supervisor, List.of(one, other), limit);
    }

    private static Terms dueInAMinute(Set<PersonId> onlyFor) {
        return new Terms(
                "Week one",
                Optional.empty(),
                Optional.of(clock.instant().plusSeconds(60)),
                Optional.empty(),
                WhichCounts.BEST,
                AfterCritical.SCORE_COUNTS,
                FeedbackTime.AT_END,
                onlyFor);
    }

    private static Set<PersonId> people(List<Need> needs) {
        return needs.stream().map(need -> need.trainee().id()).collect(Collectors.toSet());
    }
}

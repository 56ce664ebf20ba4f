package dev.needlewise.application.cohort;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.cohort.CohortItems.Analysed;
import dev.needlewise.application.cohort.CohortItems.CaseItems;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.domain.statistics.Guard;
import dev.needlewise.domain.training.people.Cohort;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How questions perform: first attempts only, for the cohort's supervisors only, and no figure from a small group. */
class ItemsTest extends TrainingTest {
    @Test
    void a_small_group_is_counted_and_gets_no_figures() {
        Cohort cohort = aCohort();
        BeginRequest practice = new BeginRequest.InCohort(cohort.id(), BLISTER);
        Viewer learner = trainee(cohort.id());
        playedDangerously(learner, practice);
        playedWell(learner, practice);
        playedDangerously(trainee(cohort.id()), practice);
        playedWell(trainee(cohort.id()), practice);

        CaseItems found =
                items(supervisor(cohort.id()), cohort).orElseThrow().cases().get(0);

        assertThat(found.attempts()).isEqualTo(3);
        Analysed gate = item(found, "decision");
        assertThat(gate.analysis().guard()).isEqualTo(Guard.COUNTS_ONLY);
        assertThat(gate.analysis().right()).isEqualTo(1);
        assertThat(gate.analysis().unsafe()).isEqualTo(2);
        assertThat(gate.analysis().difficulty()).isEmpty();
        assertThat(gate.wrongTimes()).isEqualTo(2);
        assertThat(gate.wrong())
                .hasValueSatisfying(line -> assertThat(line.chosen()).startsWith("proceed"));
    }

    @Test
    void a_first_attempt_in_practice_and_one_for_an_assignment_count_once() {
        Cohort cohort = aCohort();
        Viewer learner = trainee(cohort.id());
        playedDangerously(learner, new BeginRequest.InCohort(cohort.id(), BLISTER));
        playedWell(learner, new BeginRequest.Assigned(assigned(cohort.id()), BLISTER));

        CaseItems found =
                items(supervisor(cohort.id()), cohort).orElseThrow().cases().get(0);

        assertThat(found.attempts()).isEqualTo(1);
        assertThat(item(found, "decision").analysis().right()).isZero();
    }

    @Test
    void nobody_else_finds_them() {
        Cohort cohort = aCohort();
        assertThat(items(trainee(cohort.id()), cohort)).isEmpty();
        assertThat(items(supervisor(), cohort)).isEmpty();
    }

    private static Optional<CohortItems> items(Viewer viewer, Cohort cohort) {
        return new ReadItems(store.transactions(), records, packs).read(viewer, cohort.id());
    }

    private static Analysed item(CaseItems found, String id) {
        return found.items().stream()
                .filter(each -> each.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

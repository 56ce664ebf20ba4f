package dev.needlewise.application;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.assignment.AssignmentBoard;
import dev.needlewise.application.assignment.ListAssignments;
import dev.needlewise.application.cohort.CohortItems;
import dev.needlewise.application.cohort.ReadCohort;
import dev.needlewise.application.cohort.ReadItems;
import dev.needlewise.application.home.HomePage;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.review.ListReviews;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Assignments;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Cohorts;
import dev.needlewise.domain.training.people.People;
import dev.needlewise.domain.training.review.AuditTrail;
import dev.needlewise.domain.training.review.Reviews;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.session.Drafts;
import dev.needlewise.domain.training.session.GivenAnswers;
import dev.needlewise.domain.training.session.ItemMarks;
import dev.needlewise.domain.training.session.Sessions;
import dev.needlewise.domain.training.session.StandingSummaries;
import dev.needlewise.domain.training.session.Standings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often a page asks the store does not depend on how much the store has; each call is a fixed number of queries. */
class PageCostTest extends TrainingTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Records counted = new Records(
            counted(People.class, records.people()),
            counted(Cohorts.class, records.cohorts()),
            counted(Assignments.class, records.assignments()),
            counted(Sessions.class, records.sessions()),
            counted(Drafts.class, records.drafts()),
            counted(ItemMarks.class, records.marks()),
            counted(GivenAnswers.class, records.answers()),
            counted(Standings.class, records.standings()),
            counted(StandingSummaries.class, records.standingSummaries()),
            counted(Reviews.class, records.reviews()),
            counted(AuditTrail.class, records.audit()),
            counted(ScoreQueue.class, records.scores()));

    @Test
    void a_cohort_costs_the_same_however_many_have_trained_in_it() {
        sameForMore(cohort -> {
            ReadCohort read = new ReadCohort(store.transactions(), counted, packs, clock);
            assertThat(read.read(supervisor(cohort), cohort, Optional.empty())).isPresent();
        });
    }

    @Test
    void reviews_cost_the_same_however_many_wait() {
        sameForMore(cohort -> new ListReviews(store.transactions(), counted, packs)
                .list(supervisor(cohort))
                .attempts());
    }

    @Test
    void assignments_cost_the_same_however_many_there_are_and_all_can_be_reached() {
        Cohort cohort = aCohort();
        Viewer supervisor = supervisor(cohort.id());
        ListAssignments list = new ListAssignments(store.transactions(), counted);
        AssignmentId done = assigned(cohort.id());
        playedDangerously(trainee(cohort.id()), new BeginRequest.Assigned(done, BLISTER));
        int one = asks(() -> assertThat(list.list(supervisor, Optional.empty()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.done()).isEqualTo(1)));
        for (int i = 0; i < 60; i++) {
            assigned(cohort.id());
        }
        assertThat(asks(() -> list.list(supervisor, Optional.empty()))).isEqualTo(one);

        AssignmentBoard latest = list.list(supervisor, Optional.empty());
        AssignmentBoard rest = list.list(supervisor, latest.older());
        assertThat(latest.lines()).hasSize(50);
        assertThat(rest.lines()).hasSize(11);
        assertThat(rest.older()).isEmpty();
        assertThat(Stream.concat(latest.lines().stream(), rest.lines().stream())
                        .map(line -> line.assignment().id()))
                .doesNotHaveDuplicates()
                .contains(done);
    }

    @Test
    void questions_that_nobody_has_answered_since_are_not_analysed_again() {
        Cohort cohort = aCohort();
        trained(cohort.id());
        ReadItems read = new ReadItems(store.transactions(), counted, packs);
        Viewer supervisor = supervisor(cohort.id());
        Optional<CohortItems> before = read.read(supervisor, cohort.id());
        assertThat(asks(() -> assertThat(read.read(supervisor, cohort.id())).isEqualTo(before)))
                .isEqualTo(2);

        trained(cohort.id());
        assertThat(read.read(supervisor, cohort.id())
                        .orElseThrow()
                        .cases()
                        .get(0)
                        .attempts())
                .isEqualTo(2);
    }

    @Test
    void a_trainees_home_costs_the_same_however_often_they_have_tried() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        HomePage home = new HomePage(store.transactions(), counted, packs, clock);
        playedDangerously(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        int once = asks(() -> home.read(viewer));
        for (int i = 0; i < 3; i++) {
            playedDangerously(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        }
        assertThat(asks(() -> home.read(viewer))).isEqualTo(once);
    }

    private void sameForMore(Consumer<CohortId> page) {
        Cohort cohort = aCohort();
        trained(cohort.id());
        int one = asks(() -> page.accept(cohort.id()));
        for (int i = 0; i < 4; i++) {
            trained(cohort.id());
        }
        assertThat(asks(() -> page.accept(cohort.id()))).isEqualTo(one);
    }

    private static void trained(CohortId cohort) {
        playedDangerously(trainee(cohort), new BeginRequest.InCohort(cohort, BLISTER));
    }

    private int asks(Runnable page) {
        asked.set(0);
        page.run();
        return asked.get();
    }

    private <T> T counted(Class<T> kind, T repository) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    try {
                        return method.invoke(repository, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

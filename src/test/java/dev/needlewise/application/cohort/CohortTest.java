package dev.needlewise.application.cohort;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.Acted;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.home.HomePage;
import dev.needlewise.application.operation.SeedDemo;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.Begun;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.CohortRefusal;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.review.Attention;
import dev.needlewise.persistence.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cohorts: who may do what with them, and what their supervisor sees. */
class CohortTest extends TrainingTest {
    @Test
    void a_trainee_joins_by_the_code_as_people_type_it() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee();
        JoinCohort join = new JoinCohort(store.transactions(), records, clock);
        String typed = " " + cohort.joiningCode().shown().toLowerCase(Locale.ROOT) + " ";

        assertThat(done(join.join(viewer, typed))).isEqualTo(cohort);
        assertThat(refused(join.join(viewer, typed))).isEqualTo(CohortRefusal.ALREADY_MEMBER);
        assertThat(refused(join.join(viewer, "ABCD-EFGH"))).isEqualTo(CohortRefusal.UNKNOWN_CODE);
        assertThat(refused(join.join(viewer, "no code"))).isEqualTo(CohortRefusal.UNKNOWN_CODE);
    }

    @Test
    void a_closed_cohort_takes_nobody_and_begins_nothing_but_lets_finish() {
        Cohort cohort = aCohort();
        Viewer inside = trainee(cohort.id());
        begun(inside, new BeginRequest.InCohort(cohort.id(), BLISTER));
        Viewer supervisor = supervisor(cohort.id());
        done(new CloseCohort(store.transactions(), records, clock).close(supervisor, cohort.id()));

        assertThat(refused(new JoinCohort(store.transactions(), records, clock)
                        .join(trainee(), cohort.joiningCode().value())))
                .isEqualTo(CohortRefusal.CLOSED);
        playedWell(inside, new BeginRequest.InCohort(cohort.id(), BLISTER));
        assertThat(begin(inside, new BeginRequest.InCohort(cohort.id(), BLISTER)))
                .isEqualTo(new Begun.CohortClosed());

        done(new ReopenCohort(store.transactions(), records, clock, FRESH).reopen(supervisor, cohort.id()));
        assertThat(begin(inside, new BeginRequest.InCohort(cohort.id(), BLISTER)))
                .isInstanceOf(Begun.Started.class);
    }

    @Test
    void the_profile_changes_only_until_the_first_session() {
        Cohort cohort = aCohort();
        Viewer supervisor = supervisor(cohort.id());
        ChangeCohort change = new ChangeCohort(store.transactions(), records, packs, clock);
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        assertThat(done(change.change(supervisor, cohort.id(), "Autumn", "california", zone))
                        .profile())
                .isEqualTo("california");
        done(change.change(supervisor, cohort.id(), "Autumn", "default", zone));
        begun(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));

        assertThat(refused(change.change(supervisor, cohort.id(), "Autumn", "california", zone)))
                .isEqualTo(CohortRefusal.SESSIONS_BEGUN);
        assertThat(done(change.change(supervisor, cohort.id(), "Spring", "default", zone))
                        .name())
                .isEqualTo("Spring");
        assertThat(done(new RenewJoiningCode(store.transactions(), records, clock, FRESH)
                        .renew(supervisor, cohort.id())))
                .isNotEqualTo(cohort.joiningCode());
    }

    @Test
    void a_case_that_is_not_written_for_the_cohorts_profile_is_not_begun() {
        CohortId cohort = done(new MakeCohort(store.transactions(), records, packs, clock, FRESH)
                .make(supervisor(), "West", "california", ZoneOffset.UTC));
        assertThat(begin(trainee(cohort), new BeginRequest.InCohort(cohort, BLISTER)))
                .isEqualTo(new Begun.NotForProfile("california"));
    }

    @Test
    void the_last_supervisor_cannot_leave_but_anyone_else_can() {
        Viewer first = supervisor();
        CohortId cohort = done(new MakeCohort(store.transactions(), records, packs, clock, FRESH)
                .make(first, "Autumn", "default", ZoneOffset.UTC));
        Viewer inside = withCohort(first, cohort, Role.SUPERVISOR);
        RemoveMember leave = new RemoveMember(store.transactions(), records, clock, FRESH);
        assertThat(refused(leave.remove(inside, cohort, inside.person()))).isEqualTo(CohortRefusal.LAST_SUPERVISOR);

        Viewer second = supervisor();
        AddSupervisor add = new AddSupervisor(store.transactions(), records, clock);
        assertThat(done(add.add(inside, cohort, second.person().value())).id()).isEqualTo(second.person());
        assertThat(refused(add.add(inside, cohort, "nobody"))).isEqualTo(CohortRefusal.UNKNOWN_ACCOUNT);
        assertThat(done(leave.remove(inside, cohort, inside.person())).isCurrent())
                .isFalse();
    }

    @Test
    void a_trainee_does_not_become_a_supervisor_of_the_same_cohort_by_a_mistyped_name() {
        Cohort cohort = aCohort();
        Viewer trainee = trainee(cohort.id());
        Viewer supervisor = supervisor(cohort.id());
        AddSupervisor add = new AddSupervisor(store.transactions(), records, clock);
        String account = trainee.person().value();
        assertThat(refused(add.add(supervisor, cohort.id(), account))).isEqualTo(CohortRefusal.TRAINEE_HERE);

        done(new RemoveMember(store.transactions(), records, clock, FRESH)
                .remove(supervisor, cohort.id(), trainee.person()));
        assertThat(done(add.add(supervisor, cohort.id(), account)).id()).isEqualTo(trainee.person());
    }

    @Test
    void who_supervises_a_cohort_is_asked_for_none_of_its_assignments() {
        Cohort cohort = aCohort();
        assigned(cohort.id());
        HomePage home = new HomePage(store.transactions(), records, packs, clock);
        assertThat(home.read(trainee(cohort.id())).tasks()).hasSize(1);
        assertThat(home.read(supervisor(cohort.id())).tasks()).isEmpty();
    }

    @Test
    void a_trainee_is_removed_by_a_supervisor_and_by_nobody_else() {
        Cohort cohort = aCohort();
        Viewer one = trainee(cohort.id());
        RemoveMember leave = new RemoveMember(store.transactions(), records, clock, FRESH);
        assertThat(leave.remove(trainee(cohort.id()), cohort.id(), one.person()))
                .isInstanceOf(Acted.NotFound.class);
        assertThat(leave.remove(supervisor(aCohort().id()), cohort.id(), one.person()))
                .isInstanceOf(Acted.NotFound.class);
        assertThat(done(leave.remove(supervisor(cohort.id()), cohort.id(), one.person()))
                        .isCurrent())
                .isFalse();
    }

    @Test
    void the_cohort_page_puts_the_most_urgent_first() {
        Cohort cohort = aCohort();
        Optional<Instant> due = Optional.of(clock.instant().plus(Duration.ofHours(1)));
        assigned(cohort.id(), Mode.PRACTICE, terms(due, Optional.empty(), FeedbackTime.AT_END));
        Viewer good = trainee(cohort.id());
        Viewer dangerous = trainee(cohort.id());
        Viewer absent = trainee(cohort.id());
        playedWell(good, new BeginRequest.InCohort(cohort.id(), BLISTER));
        playedDangerously(dangerous, new BeginRequest.InCohort(cohort.id(), BLISTER));
        clock.advance(Duration.ofHours(2));

        CohortOverview overview = read(supervisor(cohort.id()), cohort.id()).orElseThrow();
        assertThat(overview.cases()).extracting(CohortOverview.Column::scenario).containsExactly(BLISTER);
        assertThat(overview.trainees()).hasSize(3);
        assertThat(overview.openCriticals()).isEqualTo(1);
        assertThat(overview.result(dangerous.person(), BLISTER).orElseThrow().criticalOpen())
                .isTrue();
        assertThat(overview.attention().get(0).kind()).isEqualTo(Attention.Kind.SURE_AND_CRITICAL);
        assertThat(overview.attention().get(0).person()).isEqualTo(dangerous.person());
        assertThat(overview.attention())
                .filteredOn(attention -> attention.person().equals(absent.person()))
                .extracting(Attention::kind)
                .containsExactly(Attention.Kind.OVERDUE);
    }

    @Test
    void a_cohort_page_is_for_its_supervisors_only() {
        Cohort cohort = aCohort();
        assertThat(read(trainee(cohort.id()), cohort.id())).isEmpty();
        assertThat(read(supervisor(aCohort().id()), cohort.id())).isEmpty();
        assertThat(read(new Viewer(supervisor().person(), Role.ADMINISTRATOR, Map.of()), cohort.id()))
                .isEmpty();
        Viewer both = new Viewer(supervisor().person(), Role.ADMINISTRATOR, Map.of(cohort.id(), Role.SUPERVISOR));
        assertThat(read(both, cohort.id())).isPresent();
    }

    @Test
    void a_trainees_page_shows_nothing_from_elsewhere() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        playedDangerously(viewer, onOwn(BLISTER));
        playedWell(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        ReadTrainee page = new ReadTrainee(store.transactions(), records, packs);

        TraineeSheet sheet =
                page.read(supervisor(cohort.id()), cohort.id(), viewer.person()).orElseThrow();
        assertThat(sheet.sessions()).hasSize(1);
        assertThat(sheet.results()).hasSize(1);
        assertThat(page.read(supervisor(aCohort().id()), cohort.id(), viewer.person()))
                .isEmpty();
        assertThat(page.read(supervisor(cohort.id()), cohort.id(), trainee().person()))
                .isEmpty();
    }

    @Test
    void a_cohorts_table_has_a_line_for_every_result() {
        Cohort cohort = aCohort();
        playedWell(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        CohortCsv csv = new CohortCsv(store.transactions(), records, packs, clock);
        assertThat(csv.table(supervisor(cohort.id()), cohort.id()).orElseThrow().lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.scenario()).isEqualTo(BLISTER);
                    assertThat(line.counting().grade().passed()).isTrue();
                });
        assertThat(csv.table(trainee(cohort.id()), cohort.id())).isEmpty();
    }

    @Test
    void the_demo_is_made_once_and_only_in_an_empty_store(@TempDir Path other) {
        try (var empty = Store.inDirectory(other, clock)) {
            SeedDemo seed = new SeedDemo(empty.transactions(), empty.records(), empty.facts(), packs, clock, FRESH);
            assertThat(seed.seed()).isEqualTo(SeedDemo.Result.MADE);
            assertThat(seed.seed()).isEqualTo(SeedDemo.Result.THERE_ALREADY);
            assertThat(empty.transactions().call(() -> empty.people().byIdentity(Identity.ofForm("supervisor1"))))
                    .isPresent();
        }
        aCohort();
        assertThat(new SeedDemo(store.transactions(), records, store.facts(), packs, clock, FRESH).seed())
                .isEqualTo(SeedDemo.Result.NOT_OURS);
    }

    private static Optional<CohortOverview> read(Viewer viewer, CohortId cohort) {
        return new ReadCohort(store.transactions(), records, packs, clock).read(viewer, cohort, Optional.empty());
    }

    private static Viewer withCohort(Viewer viewer, CohortId cohort, Role role) {
        Map<CohortId, Role> cohorts = new HashMap<>(viewer.cohorts());
        cohorts.put(cohort, role);
        return new Viewer(viewer.person(), viewer.role(), cohorts);
    }
}

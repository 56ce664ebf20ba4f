package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.application.Transactions;
import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentPlace;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.FailedSignIns;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.people.WebSession;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.Origin;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.Signature;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.review.AuditPlace;
import dev.needlewise.domain.training.review.AuditStretch;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.ClosedCritical;
import dev.needlewise.domain.training.review.Comment;
import dev.needlewise.domain.training.review.Return;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.review.Verdict;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.Calibration;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Draft;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.OpenCriticals;
import dev.needlewise.domain.training.session.Played;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import dev.needlewise.domain.training.session.Unsettled;
import dev.needlewise.persistence.schema.Script;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store promises, on whatever engine; each test makes its own people and cohorts. */
abstract class StoreContract {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123456Z");
    static final ScenarioId BLISTER = new ScenarioId("blister");

    abstract Store store();

    @Test
    void a_person_is_found_by_id_and_by_identity() {
        Person person = new Person(new PersonId(uuid()), "Rosa Lind", NOW);
        Identity identity = Identity.ofForm("rosa-" + person.id());
        run(() -> store().people().add(person, identity));

        assertThat(call(() -> store().people().find(person.id()))).contains(person);
        assertThat(call(() -> store().people().byIdentity(identity))).contains(person);
        assertThat(call(() -> store().people().identitiesOf(person.id()))).containsExactly(identity);
        assertThat(call(() -> store().people().named("ROSA-" + person.id(), 10)))
                .containsExactly(person);
        assertThat(call(() -> store().people().named("%", 10))).isEmpty();
    }

    @Test
    void versions_activations_and_signatures_are_kept_as_given() {
        String version = uuid().replace("-", "");
        Person person = new Person(new PersonId(uuid()), "Ada Bonn", NOW);
        PackVersion kept = new PackVersion(
                version, "tiny", "Tiny", "1.0", 2, Origin.UPLOADED, "tiny.zip", Optional.of(person.id()), NOW);
        run(() -> store().people().add(person, Identity.ofForm("ada-" + person.id())));
        store().packStore().keep(version, Map.of("pack.yaml", new byte[] {1}));
        run(() -> {
            store().releases().add(kept);
            store().releases().add(kept);
        });
        Activation activation = call(() -> new Activation(
                Activation.after(store().releases().latest()), version, Optional.of(person.id()), "Because.", NOW));
        assertThat(call(() -> store().releases().wasInUse(version))).isFalse();
        run(() -> store().releases().add(activation));
        Signature signature = new Signature(
                uuid(), version, "default", person.id(), "Dr Ada Bonn", "All of it.", NOW, Optional.empty());
        run(() -> {
            store().releases().hold(version);
            store().releases().save(signature);
        });
        Signature withdrawn = signature.withdrawn(person.id(), "A claim was wrong.", NOW);
        run(() -> store().releases().save(withdrawn));

        assertThat(call(() -> store().releases().find(version))).contains(kept);
        assertThat(call(() -> store().releases().versions(100))).contains(kept);
        assertThat(call(() -> store().releases().latest())).contains(activation);
        assertThat(call(() -> store().releases().wasInUse(version))).isTrue();
        assertThat(call(() -> store().releases().signatures(version))).containsExactly(withdrawn);
        assertThat(call(() -> store().releases().signature(signature.id()))).contains(withdrawn);
    }

    @Test
    void one_identity_never_leads_to_two_people() {
        Identity identity = Identity.ofForm(uuid());
        run(() -> store().people().add(new Person(new PersonId(uuid()), "First", NOW), identity));

        assertThatThrownBy(() ->
                        run(() -> store().people().add(new Person(new PersonId(uuid()), "Second", NOW), identity)))
                .isInstanceOf(RuntimeException.class);
        assertThat(call(() -> store().people().byIdentity(identity)).map(Person::displayName))
                .contains("First");
    }

    @Test
    void a_name_in_any_script_is_kept_as_it_is() {
        Person person = new Person(new PersonId(uuid()), "Zoë Łukasz 王秀英 😀", NOW);
        run(() -> store().people().add(person, Identity.ofForm(uuid())));
        assertThat(call(() -> store().people().find(person.id()))).contains(person);
    }

    @Test
    void a_cohort_and_its_members_are_kept_and_changed() {
        Cohort cohort = aCohort();
        Person trainee = aPerson();
        Membership membership = Membership.begun(trainee.id(), cohort.id(), Role.TRAINEE, NOW);
        run(() -> store().cohorts().save(membership));
        assertThat(call(() -> store().cohorts().traineesIn(List.of(cohort.id()))))
                .containsEntry(cohort.id(), 1);

        run(() -> store().cohorts().save(cohort.named("Spring").closedAt(NOW.plusSeconds(1))));
        run(() -> store().cohorts().save(membership.endedAt(NOW.plusSeconds(2))));

        Cohort found =
                call(() -> store().cohorts().byCode(cohort.joiningCode())).orElseThrow();
        assertThat(found.name()).isEqualTo("Spring");
        assertThat(found.closed()).contains(NOW.plusSeconds(1));
        assertThat(call(() -> store().cohorts().membersOf(cohort.id())))
                .containsExactly(membership.endedAt(NOW.plusSeconds(2)));
        assertThat(call(() -> store().cohorts().membershipsOf(trainee.id()))).hasSize(1);
        assertThat(call(() -> store().cohorts().membershipsOf(List.of(trainee.id()))))
                .hasSize(1);
        assertThat(call(() -> store().cohorts().traineesIn(List.of(cohort.id()))))
                .isEmpty();
        assertThat(call(() -> store().cohorts().newest(1000))).contains(found);
    }

    @Test
    void an_assignment_keeps_the_order_of_its_cases_and_what_holds_for_single_people() {
        Cohort cohort = aCohort();
        Person one = aPerson();
        Person other = aPerson();
        Assignment assignment = Assignment.of(
                        new AssignmentId(uuid()),
                        cohort.id(),
                        "Week one",
                        List.of(new ScenarioId("b"), new ScenarioId("a"), new ScenarioId("c")),
                        NOW)
                .assessed()
                .scheduled(Optional.of(NOW), Optional.of(NOW.plus(Duration.ofDays(7))))
                .allowing(Optional.of(2))
                .forOnly(Set.of(one.id(), other.id()));
        run(() -> store().assignments().save(assignment));
        assertThat(call(() -> store().assignments().find(assignment.id()))).contains(assignment);

        Assignment changed = assignment
                .forOnly(Set.of(other.id()))
                .extended(other.id(), NOW.plus(Duration.ofDays(9)))
                .titled("Week two");
        run(() -> store().assignments().save(changed));
        assertThat(call(() -> store().assignments().ofCohorts(List.of(cohort.id()))))
                .containsExactly(changed);
        assertThat(call(() -> store().assignments().byIds(List.of(assignment.id()))))
                .containsValue(changed);
    }

    @Test
    void the_latest_assignments_are_listed_a_page_at_a_time_and_none_of_one_moment_is_lost() {
        Cohort cohort = aCohort();
        List<Assignment> made = Stream.of(0, 1, 1, 1, 2)
                .map(second -> Assignment.of(
                        new AssignmentId(uuid()),
                        cohort.id(),
                        "At " + second,
                        List.of(new ScenarioId("a")),
                        NOW.plusSeconds(second)))
                .toList();
        run(() -> made.forEach(store().assignments()::save));

        List<Assignment> listed = new ArrayList<>();
        Optional<AssignmentPlace> place = Optional.empty();
        for (int page = 0; page < 3; page++) {
            Optional<AssignmentPlace> behind = place;
            List<Assignment> next = call(() -> store().assignments().latest(List.of(cohort.id()), behind, 2));
            listed.addAll(next);
            place = Optional.of(AssignmentPlace.of(next.get(next.size() - 1)));
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(made)
                .isSortedAccordingTo(Comparator.comparing(Assignment::made).reversed());
        assertThat(call(() -> store().assignments().latest(List.of(), Optional.empty(), 2)))
                .isEmpty();
    }

    @Test
    void a_session_comes_back_with_every_event_and_every_kind_of_answer() {
        CandidateSession session = aSession(aPerson(), Scope.OWN, 1);
        run(() -> store().sessions().add(session));
        CandidateSession answered = with(session, everyKindOfAnswer());
        CandidateSession finished = answered.finished(grade("3/4", Harm.MAJOR), true, NOW.plusSeconds(90))
                .regraded(grade("1", Harm.NONE), "0".repeat(64), "2", NOW.plusSeconds(99));
        run(() -> store().sessions().append(answered));
        run(() -> store().sessions().append(finished));

        assertThat(call(() -> store().sessions().find(session.id()))).contains(finished);
        assertThat(call(() -> store().sessions().summary(session.id()))).contains(finished.summary());
        assertThat(finished.summary().late()).isTrue();
        assertThat(call(() -> store().sessions().summaries(List.of(session.id()))))
                .containsEntry(session.id(), finished.summary());
    }

    @Test
    void of_two_events_with_the_same_number_only_one_is_kept() throws Exception {
        CandidateSession session = aSession(aPerson(), Scope.OWN, 1);
        run(() -> store().sessions().add(session));

        int posts = 8;
        CountDownLatch together = new CountDownLatch(posts);
        AtomicInteger won = new AtomicInteger();
        ExecutorService windows = Executors.newFixedThreadPool(posts);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            String answer = "option-" + i;
            done.add(windows.submit(() -> {
                together.countDown();
                together.await();
                run(() -> {
                    CandidateSession now = store().sessions().find(session.id()).orElseThrow();
                    if (now.revision() == 1) {
                        store().sessions().append(with(now, List.of(new Response.Chosen(answer))));
                    }
                });
                return won.incrementAndGet();
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        windows.shutdown();
        assertThat(won).hasValue(posts);
        assertThat(call(() -> store().sessions().find(session.id()))
                        .orElseThrow()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void an_attempt_is_begun_once() {
        Person person = aPerson();
        run(() -> store().sessions().add(aSession(person, Scope.OWN, 1)));
        assertThatThrownBy(() -> run(() -> store().sessions().add(aSession(person, Scope.OWN, 1))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void running_sessions_and_attempts_are_counted_within_their_scope() {
        Person person = aPerson();
        Cohort cohort = aCohort();
        CandidateSession own = aSession(person, Scope.OWN, 1);
        CandidateSession inCohort = aSession(person, Scope.ofCohort(cohort.id()), 1);
        CandidateSession trial = aSession(person, Scope.ofTrial(Optional.of(cohort.id())), 1);
        run(() -> {
            store().sessions().add(own);
            store().sessions().add(trial);
        });
        assertThat(call(() -> store().sessions().anyBegunIn(cohort.id()))).isFalse();
        run(() -> store().sessions().add(inCohort));

        assertThat(call(() -> store().sessions().running(person.id(), BLISTER, Scope.OWN)))
                .contains(own.summary());
        assertThat(call(() -> store().sessions().attemptsBegun(person.id(), BLISTER, Scope.ofCohort(cohort.id()))))
                .isEqualTo(1);
        assertThat(call(() -> store().sessions().attemptsBegun(person.id(), new ScenarioId("other"), Scope.OWN)))
                .isZero();
        assertThat(call(() -> store().sessions().anyBegunIn(cohort.id()))).isTrue();
        assertThat(call(() -> store().sessions().inCohort(cohort.id(), person.id(), 10)))
                .containsExactly(inCohort.summary());
        assertThat(call(() -> store().sessions().of(person.id(), 10))).hasSize(3);
        assertThat(call(() -> store().sessions().attempts(person.id(), BLISTER)))
                .hasSize(3);
    }

    @Test
    void who_has_begun_an_assignment_is_known_whatever_came_of_it() {
        Cohort cohort = aCohort();
        Assignment assignment = Assignment.of(new AssignmentId(uuid()), cohort.id(), "Week 1", List.of(BLISTER), NOW);
        Person runs = aPerson();
        Person ended = aPerson();
        Scope scope = Scope.ofAssignment(cohort.id(), assignment.id());
        run(() -> {
            store().assignments().save(assignment);
            store().sessions().add(aSession(runs, scope, 1));
            store().sessions().add(finished(ended, scope, 1, "1", Harm.NONE, 10));
            store().sessions().add(aSession(ended, scope, 2));
            store().sessions().add(aSession(aPerson(), Scope.ofCohort(cohort.id()), 1));
        });
        assertThat(call(() -> store().sessions().begunBy(assignment.id())))
                .containsExactlyInAnyOrder(runs.id(), ended.id());
    }

    @Test
    void an_idle_assessed_session_is_found_for_expiry() {
        CandidateSession session = aSession(aPerson(), Scope.OWN, 1, Mode.ASSESSED);
        run(() -> store().sessions().add(session));
        assertThat(call(() -> store().sessions().idleAssessed(NOW, 1000))).doesNotContain(session.summary());
        assertThat(call(() -> store().sessions().idleAssessed(NOW.plusSeconds(1), 1000)))
                .contains(session.summary());
    }

    @Test
    void a_draft_overwrites_the_one_before() {
        CandidateSession session = aSession(aPerson(), Scope.OWN, 1);
        run(() -> store().sessions().add(session));
        Draft draft = new Draft("depth", Map.of("mm", List.of("0,5 é"), "sure", List.of("1", "")), NOW);
        run(() -> store().drafts().save(session.id(), new Draft("depth", Map.of("mm", List.of("9")), NOW)));
        run(() -> store().drafts().save(session.id(), draft));
        assertThat(call(() -> store().drafts().of(session.id()))).containsExactly(draft);

        run(() -> store().drafts().drop(session.id(), "depth"));
        assertThat(call(() -> store().drafts().of(session.id()))).isEmpty();
    }

    @Test
    void marks_are_replaced_as_a_whole() {
        CandidateSession session = aSession(aPerson(), Scope.OWN, 1);
        ItemMark mark =
                new ItemMark("depth", Fraction.HALF, Harm.MINOR, true, Optional.of(new Confidence(3)), Optional.of(12));
        run(() -> {
            store().sessions().add(session);
            store().marks().save(session.id(), List.of(mark));
        });
        ItemMark again = new ItemMark("depth", Fraction.ONE, Harm.NONE, true, Optional.empty(), Optional.empty());
        run(() -> store().marks().save(session.id(), List.of(again)));
        assertThat(call(() -> store().marks().of(List.of(session.id())))).containsEntry(session.id(), List.of(again));
    }

    @Test
    void a_session_keeps_how_right_one_was_by_how_sure_one_was() {
        Person person = aPerson();
        CandidateSession one = finished(person, Scope.OWN, 1, "1", Harm.NONE, 10);
        CandidateSession other = finished(person, Scope.OWN, 2, "1", Harm.NONE, 20);
        run(() -> {
            store().sessions().add(one);
            store().sessions().add(other);
            store().marks()
                    .save(one.id(), List.of(mark("a", "1", 3), mark("b", "1/2", 3), unsafe("c", 3), mark("d", "1", 1)));
            store().marks().save(other.id(), List.of(aMark()));
        });
        assertThat(call(() -> store().marks().calibrations(person.id())))
                .containsOnly(
                        Map.entry(one.id(), List.of(new Calibration(1, 1, 1, 0), new Calibration(3, 3, 1, 1))),
                        Map.entry(other.id(), List.of()));

        run(() -> store().marks().save(one.id(), List.of(mark("a", "1", 2))));

        assertThat(call(() -> store().marks().calibrations(person.id())))
                .containsEntry(one.id(), List.of(new Calibration(2, 1, 1, 0)));
        assertThat(call(() -> store().marks().calibrations(aPerson().id()))).isEmpty();
    }

    @Test
    void the_schema_steps_read_from_older_marks_what_the_program_keeps_of_new_ones() throws SQLException {
        Person person = aPerson();
        CandidateSession session = finished(person, Scope.OWN, 1, "1", Harm.NONE, 10);
        List<ItemMark> marks =
                List.of(mark("a", "1", 3), mark("b", "1/2", 3), unsafe("c", 2), mark("d", "1", 1), aMark());
        run(() -> {
            store().sessions().add(session);
            store().marks().save(session.id(), marks);
        });
        Map<SessionId, List<Calibration>> kept = call(() -> store().marks().calibrations(person.id()));
        afresh(16, "UPDATE candidate_session SET calibration = NULL");

        assertThat(call(() -> store().marks().calibrations(person.id())))
                .isEqualTo(kept)
                .hasSize(1);
    }

    private static ItemMark unsafe(String item, int confidence) {
        return new ItemMark(
                item, Fraction.ZERO, Harm.MAJOR, true, Optional.of(new Confidence(confidence)), Optional.empty());
    }

    private static ItemMark mark(String item, String score, int confidence) {
        return new ItemMark(
                item,
                Fraction.parse(score),
                Harm.MINOR,
                true,
                Optional.of(new Confidence(confidence)),
                Optional.empty());
    }

    @Test
    void first_attempts_of_a_cohort_come_with_their_events() {
        Cohort cohort = aCohort();
        Scope scope = Scope.ofCohort(cohort.id());
        CandidateSession first = with(aSession(aPerson(), scope, 1), everyKindOfAnswer());
        CandidateSession finished = first.finished(grade("1", Harm.NONE), false, NOW.plusSeconds(60));
        run(() -> {
            store().sessions().add(finished);
            store().sessions().add(aSession(aPerson(), scope, 1));
        });
        assertThat(call(() -> store().givenAnswers().firstAttempts(cohort.id(), BLISTER)))
                .containsExactly(finished);
        assertThat(call(() -> store().givenAnswers().firstAttempts(cohort.id())))
                .isEqualTo(
                        Map.of(BLISTER, Map.of(finished.id(), finished.summary().revision())));
    }

    @Test
    void a_standing_shows_the_grades_of_its_sessions() {
        Cohort cohort = aCohort();
        Person person = aPerson();
        CandidateSession first = finished(person, Scope.ofCohort(cohort.id()), 1, "1/2", Harm.CRITICAL, 10);
        CandidateSession second = finished(person, Scope.ofCohort(cohort.id()), 2, "1/4", Harm.NONE, 20);
        StandingKey key = StandingKey.of(first.attempt());
        Standing standing =
                Standing.begun(key, BLISTER, first.summary().finishedAttempt().orElseThrow());
        run(() -> {
            store().sessions().add(first);
            store().standings().save(standing);
        });
        assertThat(call(() -> store().standings().find(key))).contains(standing);

        Standing after = standing.after(second.summary().finishedAttempt().orElseThrow());
        run(() -> {
            store().sessions().add(second);
            store().standings().save(after);
        });
        assertThat(call(() -> store().standings().inCohort(cohort.id()))).containsExactly(after);
        assertThat(call(() -> store().standings().of(person.id()))).containsExactly(after);
        assertThat(call(() -> store().standings().inFamily(person.id(), BLISTER)))
                .containsExactly(after);
    }

    @Test
    void a_session_that_somebody_finishes_between_two_reads_is_no_trouble_to_the_second() {
        Cohort cohort = aCohort();
        Person person = aPerson();
        CandidateSession running = aSession(person, Scope.ofCohort(cohort.id()), 1);
        run(() -> store().sessions().add(running));
        CandidateSession finished = running.finished(grade("1", Harm.NONE), false, NOW.plusSeconds(60));
        Standing standing = Standing.begun(
                StandingKey.of(running.attempt()),
                BLISTER,
                finished.summary().finishedAttempt().orElseThrow());
        List<Standing> read = call(() -> {
            assertThat(store().sessions().of(person.id(), 10))
                    .extracting(SessionSummary::isRunning)
                    .containsExactly(true);
            CompletableFuture.runAsync(() -> run(() -> {
                        store().sessions().append(finished);
                        store().standings().save(standing);
                    }))
                    .join();
            return store().standings().of(person.id());
        });
        assertThat(read).containsExactly(standing);
    }

    @Test
    void a_review_keeps_everything_said_and_decided() {
        Person supervisor = aPerson();
        Cohort cohort = aCohort();
        CandidateSession session = finished(aPerson(), Scope.ofCohort(cohort.id()), 1, "1", Harm.NONE, 10);
        Comment comment = new Comment(uuid(), session.id(), Optional.of("depth"), supervisor.id(), "Well done.", NOW);
        ReviewDecision repeat = new ReviewDecision(
                session.id(), 1, Verdict.REPEAT, supervisor.id(), "Once more.", Optional.empty(), NOW);
        ReviewDecision competent = new ReviewDecision(
                session.id(), 2, Verdict.COMPETENT, supervisor.id(), "", Optional.of("I misread it."), NOW);
        Return returned = new Return(session.id(), supervisor.id(), "Try the depth again.", NOW);
        ClosedCritical closed = new ClosedCritical(session.id(), supervisor.id(), "We talked it through.", NOW);
        run(() -> {
            store().sessions().add(session);
            store().reviews().add(comment);
            store().reviews().add(repeat);
            store().reviews().add(competent);
            store().reviews().add(returned);
            store().reviews().add(closed);
        });
        assertThat(call(() -> store().reviews().comments(session.id()))).containsExactly(comment);
        assertThat(call(() -> store().reviews().decisions(session.id()))).containsExactly(repeat, competent);
        assertThat(call(() -> store().reviews().decisions(Set.of(session.id()))))
                .containsEntry(session.id(), competent);
        assertThat(call(() -> store().reviews().returned(session.id()))).contains(returned);
        assertThat(call(() ->
                        store().reviews().returns(session.attempt().person(), BLISTER, Scope.ofCohort(cohort.id()))))
                .isEqualTo(1);
        assertThat(call(() -> store().reviews().closed(session.id()))).contains(closed);
        assertThat(call(() -> store().reviews().returned(session.attempt().person())))
                .containsExactly(session.attempt());
        assertThat(call(() -> store().reviews().commentCounts(List.of(session.id()))))
                .containsEntry(session.id(), 1);
        assertThat(call(() -> store().sessions()
                        .inCohort(cohort.id(), session.attempt().person(), 10)))
                .containsExactly(session.summary());
    }

    @Test
    void more_sessions_than_a_statement_takes_are_asked_about_all_the_same() {
        Person supervisor = aPerson();
        CandidateSession session = finished(aPerson(), Scope.OWN, 1, "1", Harm.NONE, 10);
        ReviewDecision decision = new ReviewDecision(
                session.id(), 1, Verdict.REPEAT, supervisor.id(), "Once more.", Optional.empty(), NOW);
        run(() -> {
            store().sessions().add(session);
            store().reviews().add(decision);
        });
        List<SessionId> ids = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            ids.add(new SessionId(uuid()));
        }
        ids.add(session.id());
        assertThat(call(() -> store().reviews().decisions(ids))).containsExactly(Map.entry(session.id(), decision));
        assertThat(call(() -> store().reviews().decisions(List.of()))).isEmpty();
    }

    @Test
    void only_what_is_dangerous_or_assessed_waits_until_it_is_settled() {
        Cohort cohort = aCohort();
        Scope practice = Scope.ofCohort(cohort.id());
        Assignment exam = Assignment.of(new AssignmentId(uuid()), cohort.id(), "Exam", List.of(BLISTER), NOW)
                .assessed();
        run(() -> store().assignments().save(exam));
        Standing dangerous = standing(finished(aPerson(), practice, 1, "1", Harm.CRITICAL, 10));
        Standing assessed =
                standing(finished(aPerson(), Scope.ofAssignment(cohort.id(), exam.id()), 1, "1", Harm.NONE, 10));
        standing(finished(aPerson(), practice, 1, "1", Harm.NONE, 10));
        Standing waiting = standing(finished(aPerson(), practice, 1, "1", Harm.CRITICAL, 10));
        Standing settled = waiting.afterReviewOf(waiting.latest().session());
        run(() -> store().standings().save(settled));

        assertThat(call(() -> store().standingSummaries().thatWait(List.of(cohort.id()), List.of(exam.id()))))
                .containsExactlyInAnyOrder(unsettled(dangerous), unsettled(assessed));
        assertThat(call(() -> store().standingSummaries().thatWait(List.of(cohort.id()), List.of())))
                .containsExactly(unsettled(dangerous));
        assertThat(call(() -> store().standingSummaries().thatWait(List.of(), List.of())))
                .isEmpty();
        assertThat(call(() -> store().standings().inCohort(cohort.id()))).contains(settled);
    }

    @Test
    void a_moment_far_ahead_is_kept_as_it_is() {
        Cohort cohort = aCohort();
        Assignment far = Assignment.of(
                new AssignmentId(uuid()),
                cohort.id(),
                "Some day",
                List.of(BLISTER),
                Instant.parse("9999-12-31T23:59:59.999999Z"));
        run(() -> store().assignments().save(far));

        assertThat(call(() -> store().assignments().find(far.id()))).contains(far);
    }

    @Test
    void what_needs_attention_is_read_without_all_standings() {
        Cohort cohort = aCohort();
        Assignment asked = Assignment.of(new AssignmentId(uuid()), cohort.id(), "Asked", List.of(BLISTER), NOW);
        run(() -> store().assignments().save(asked));
        Person person = aPerson();
        standing(finished(person, Scope.ofCohort(cohort.id()), 1, "0", Harm.CRITICAL, 10));
        Grade unsure = new Grade(Fraction.ZERO, Harm.CRITICAL, false, Map.of(), 0, 1, false);
        Standing guessed = standing(
                aSession(aPerson(), Scope.ofCohort(cohort.id()), 1).finished(unsure, false, NOW.plusSeconds(20)));
        Standing good = standing(finished(person, Scope.ofAssignment(cohort.id(), asked.id()), 1, "1", Harm.NONE, 30));
        standing(finished(person, Scope.ofCohort(aCohort().id()), 1, "0", Harm.CRITICAL, 50));
        List<CohortId> here = List.of(cohort.id());

        OpenCriticals open = new OpenCriticals(cohort.id(), person.id(), true, NOW.plusSeconds(10));

        run(() -> {
            assertThat(store().standingSummaries().openIn(here))
                    .containsExactlyInAnyOrder(
                            open, new OpenCriticals(cohort.id(), guessed.key().person(), false, NOW.plusSeconds(20)));
            assertThat(store().standingSummaries().openIn(List.of())).isEmpty();
            assertThat(store().standingSummaries().openCases(List.of(open))).containsExactly(Map.entry(open, 1));
            assertThat(store().standingSummaries().openCases(List.of())).isEmpty();
            assertThat(store().standingSummaries().finishedFor(here, List.of(asked.id())))
                    .containsExactly(good.key());
            assertThat(store().standingSummaries().finishedFor(here, List.of())).isEmpty();
            assertThat(store().standingSummaries().lastActivity(here))
                    .isEqualTo(Map.of(
                            cohort.id(),
                            Map.of(
                                    person.id(),
                                    good.lastActivity(),
                                    guessed.key().person(),
                                    guessed.lastActivity())));
            assertThat(store().standingSummaries().lastActivity(List.of())).isEmpty();
        });
    }

    @Test
    void of_two_transactions_that_change_a_standing_at_once_neither_is_lost() throws Exception {
        Cohort cohort = aCohort();
        Person person = aPerson();
        Standing before = standing(finished(person, Scope.ofCohort(cohort.id()), 1, "0", Harm.CRITICAL, 10));
        CandidateSession second = aSession(person, Scope.ofCohort(cohort.id()), 2)
                .finished(grade("0", Harm.CRITICAL), true, NOW.plusSeconds(20));
        Standing after = before.after(second.summary().finishedAttempt().orElseThrow());
        AtomicInteger tries = new AtomicInteger();

        run(() -> {
            Standing read = store().standings().find(before.key()).orElseThrow();
            if (tries.getAndIncrement() == 0) {
                // Meanwhile, in a transaction of its own, the trainee finishes another attempt.
                CompletableFuture.runAsync(() -> run(() -> {
                            store().sessions().add(second);
                            store().standings().save(after);
                        }))
                        .join();
            }
            store().standings().save(read.withoutOpenCritical());
        });

        assertThat(tries).hasValue(2);
        assertThat(call(() -> store().standings().find(before.key()))).contains(after.withoutOpenCritical());
    }

    @Test
    void the_schema_steps_put_into_older_standings_what_the_program_puts_into_new_ones() throws SQLException {
        Cohort cohort = aCohort();
        Person person = aPerson();
        CandidateSession good = finished(person, Scope.ofCohort(cohort.id()), 1, "11/13", Harm.NONE, 10);
        CandidateSession bad = aSession(person, Scope.ofCohort(cohort.id()), 2)
                .finished(grade("0", Harm.CRITICAL), true, NOW.plusSeconds(20));
        Standing standing = standing(good).after(bad.summary().finishedAttempt().orElseThrow());
        Standing returned = settled(
                cohort,
                session -> store().reviews().add(new Return(session, aPerson().id(), "Again.", NOW)));
        Standing decided = settled(
                cohort,
                session -> store().reviews()
                        .add(new ReviewDecision(
                                session, 1, Verdict.MEET, aPerson().id(), "", Optional.empty(), NOW)));
        run(() -> {
            store().sessions().add(bad);
            store().standings().save(standing);
        });
        afresh(
                13,
                "UPDATE standing SET first_attempt = '', latest_attempt = '', best_attempt = '', latest_dangerous = FALSE, latest_settled = FALSE, open_sure_since = NULL");

        assertThat(call(() -> store().standings().inCohort(cohort.id())))
                .containsExactlyInAnyOrder(standing, returned, decided);
        assertThat(call(() -> store().standingSummaries().thatWait(List.of(cohort.id()), List.of())))
                .containsExactly(unsettled(standing));
        assertThat(call(() -> store().standingSummaries().openIn(List.of(cohort.id()))))
                .hasSize(3)
                .allMatch(OpenCriticals::sure);
    }

    /** Takes out what scripts from this one on put into columns, and lets them put it there again. */
    private void afresh(int from, String takeOut) throws SQLException {
        try (var connection = store().source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(takeOut);
            List<String> steps = Script.ALL.stream()
                    .filter(script -> script.number() >= from)
                    .flatMap(script -> Stream.of(script.text().split(";")))
                    .filter(each -> !each.isBlank() && !each.contains("ALTER TABLE") && !each.contains("INDEX "))
                    .toList();
            for (String each : steps) {
                statement.execute(each);
            }
            connection.commit();
        }
    }

    private static Unsettled unsettled(Standing standing) {
        return standing.unsettled().orElseThrow();
    }

    private Standing settled(Cohort cohort, Consumer<SessionId> settling) {
        Standing standing = standing(finished(aPerson(), Scope.ofCohort(cohort.id()), 1, "0", Harm.CRITICAL, 10));
        SessionId session = standing.latest().session();
        run(() -> {
            settling.accept(session);
            store().standings().save(standing.afterReviewOf(session));
        });
        return standing.afterReviewOf(session);
    }

    private Standing standing(CandidateSession session) {
        Standing standing = Standing.begun(
                StandingKey.of(session.attempt()),
                BLISTER,
                session.summary().finishedAttempt().orElseThrow());
        run(() -> {
            store().sessions().add(session);
            store().standings().save(standing);
        });
        return standing;
    }

    @Test
    void the_last_attempt_of_each_case_and_scope_stands_for_them_all() {
        Person person = aPerson();
        Cohort cohort = aCohort();
        Assignment asked = Assignment.of(new AssignmentId(uuid()), cohort.id(), "Asked", List.of(BLISTER), NOW);
        CandidateSession early = finished(person, Scope.OWN, 1, "1", Harm.NONE, 10);
        CandidateSession late = finished(person, Scope.OWN, 2, "1", Harm.NONE, 20);
        CandidateSession running = aSession(person, Scope.ofAssignment(cohort.id(), asked.id()), 1);
        run(() -> {
            store().assignments().save(asked);
            store().sessions().add(early);
            store().sessions().add(late);
            store().sessions().add(running);
        });

        assertThat(call(() -> store().sessions().lastOfEach(person.id())))
                .containsExactlyInAnyOrder(late.summary(), running.summary());
        assertThat(call(() -> store().sessions().begunBy(asked.id()))).containsExactly(person.id());
    }

    @Test
    void a_challenge_is_open_until_it_is_settled() {
        Cohort cohort = aCohort();
        CandidateSession session = finished(aPerson(), Scope.ofCohort(cohort.id()), 1, "1", Harm.NONE, 10);
        Challenge challenge = new Challenge(
                uuid(),
                session.id(),
                Optional.of(cohort.id()),
                "depth",
                Optional.of("D-01"),
                Optional.empty(),
                "The leaflet says something else.",
                session.attempt().person(),
                NOW,
                Optional.empty());
        run(() -> {
            store().sessions().add(session);
            store().reviews().save(challenge);
        });
        assertThat(call(() -> store().reviews().openChallenges(List.of(cohort.id()), 10)))
                .containsExactly(challenge);

        Challenge settled = challenge.settledBy(aPerson().id(), "It does not.", NOW.plusSeconds(5));
        run(() -> store().reviews().save(settled));
        assertThat(call(() -> store().reviews().openChallenges(List.of(cohort.id()), 10)))
                .isEmpty();
        assertThat(call(() -> store().reviews().challenge(challenge.id()))).contains(settled);
        assertThat(call(() -> store().reviews().challenges(session.id()))).containsExactly(settled);
    }

    @Test
    void the_audit_trail_is_read_from_its_end() {
        String about = uuid();
        AuditEntry early = new AuditEntry(NOW, "system", "made", "thing", about, Optional.empty(), "");
        AuditEntry late = new AuditEntry(
                NOW.plusSeconds(1), uuid(), "changed", "thing", about, Optional.of(new CohortId(uuid())), "why");
        run(() -> {
            store().auditTrail().append(early);
            store().auditTrail().append(late);
        });
        assertThat(call(() -> store().auditTrail().about("thing", about, 10))).containsExactly(late, early);
        assertThat(call(() -> store().auditTrail().behind(AuditPlace.before(NOW.plusSeconds(1)), 1000))
                        .entries())
                .contains(early)
                .doesNotContain(late);
    }

    @Test
    void a_page_of_the_audit_trail_that_ends_within_a_moment_loses_no_entry_of_it() {
        CohortId cohort = new CohortId(uuid());
        List<AuditEntry> kept = Stream.of("first", "second", "third", "fourth", "fifth")
                .map(what -> new AuditEntry(NOW, "system", what, "thing", uuid(), Optional.of(cohort), ""))
                .toList();
        run(() -> kept.forEach(store().auditTrail()::append));

        List<AuditEntry> read = new ArrayList<>();
        Optional<AuditPlace> place = Optional.of(AuditPlace.before(NOW.plusSeconds(1)));
        for (int page = 0; page < 3; page++) {
            AuditPlace from = place.orElseThrow();
            AuditStretch stretch = call(() -> store().auditTrail().behind(from, List.of(cohort), 2));
            read.addAll(stretch.entries());
            place = stretch.older();
        }
        assertThat(read).hasSize(5).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(place).isEmpty();
    }

    @Test
    void the_audit_trail_of_everybody_goes_on_within_a_moment_and_ends_without_an_empty_page() {
        Instant moment = NOW.plusSeconds(77);
        run(() -> Stream.of("first", "second")
                .forEach(what -> store().auditTrail()
                        .append(new AuditEntry(moment, "system", what, "thing", uuid(), Optional.empty(), ""))));

        AuditStretch one = call(() -> store().auditTrail().behind(AuditPlace.before(moment.plusNanos(1000)), 1));
        AuditStretch other = call(() -> store().auditTrail().behind(one.older().orElseThrow(), 1));
        assertThat(Stream.concat(one.entries().stream(), other.entries().stream())
                        .map(AuditEntry::what))
                .containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void a_queued_score_waits_until_it_is_sent() {
        CandidateSession session = finished(aPerson(), Scope.OWN, 1, "3/4", Harm.NONE, 10);
        QueuedScore score = new QueuedScore(
                session.id(),
                session.attempt().person(),
                Optional.empty(),
                BLISTER,
                Fraction.parse("3/4"),
                Harm.NONE,
                true,
                true,
                "No unsafe choice.",
                NOW.minusSeconds(60),
                NOW.minusSeconds(1),
                NOW);
        run(() -> {
            store().sessions().add(session);
            store().scoreQueue().add(score);
        });
        PersonId person = session.attempt().person();
        assertThat(call(() -> store().scoreQueue().lastScored(person, Optional.empty(), BLISTER)))
                .contains(NOW);
        assertThat(call(() -> store().scoreQueue().lastScored(person, Optional.of(new AssignmentId(uuid())), BLISTER)))
                .isEmpty();
        assertThat(waiting(session, NOW.minusSeconds(1))).isEmpty();
        WaitingScore waiting = waiting(session, NOW).get(0);
        assertThat(waiting.score()).isEqualTo(score);

        run(() -> store().scoreQueue().save(waiting.again(NOW.plusSeconds(30), "503")));
        assertThat(waiting(session, NOW.plusSeconds(29))).isEmpty();
        WaitingScore again = waiting(session, NOW.plusSeconds(30)).get(0);
        assertThat(again.problem()).contains("503");
        run(() -> store().scoreQueue().save(again.sent()));
        assertThat(waiting(session, NOW.plusSeconds(3000))).isEmpty();
    }

    @Test
    void a_browsers_session_ends_when_it_is_removed() {
        WebSession session = new WebSession(
                uuid(),
                aPerson().id(),
                Role.SUPERVISOR,
                Optional.of(aCohort().id()),
                "token",
                NOW,
                NOW,
                NOW.plusSeconds(60),
                true);
        run(() -> store().webSessions().save(session));
        run(() -> store().webSessions().save(session.seenAt(NOW.plusSeconds(5))));
        assertThat(call(() -> store().webSessions().find(session.hash()))).contains(session.seenAt(NOW.plusSeconds(5)));

        run(() -> store().webSessions().remove(session.hash()));
        assertThat(call(() -> store().webSessions().find(session.hash()))).isEmpty();

        run(() -> store().webSessions().save(session));
        assertThat(call(() -> store().webSessions().removeEndedBefore(NOW.plusSeconds(61))))
                .isPositive();
        assertThat(call(() -> store().webSessions().find(session.hash()))).isEmpty();
    }

    @Test
    void failed_sign_ins_are_counted_until_forgotten() {
        FailedSignIns failed = FailedSignIns.none(uuid()).failedAgain(NOW).failedAgain(NOW);
        run(() -> store().signInAttempts().save(failed));
        assertThat(call(() -> store().signInAttempts().find(failed.who()))).contains(failed);
        run(() -> store().signInAttempts().forget(failed.who()));
        assertThat(call(() -> store().signInAttempts().find(failed.who()))).isEmpty();
    }

    @Test
    void a_packs_files_are_kept_by_version_once() {
        String version = uuid();
        Map<String, byte[]> files = Map.of("pack.yaml", bytes("pack: a"), "scenarios/a.yaml", bytes("é"));
        store().packStore().keep(version, files);
        store().packStore().keep(version, Map.of("pack.yaml", bytes("another")));

        Map<String, byte[]> found = store().packStore().find(version).orElseThrow();
        assertThat(found).containsOnlyKeys("pack.yaml", "scenarios/a.yaml");
        assertThat(found.get("scenarios/a.yaml")).isEqualTo(bytes("é"));
        assertThat(store().packStore().find("none")).isEmpty();
    }

    @Test
    void two_who_claim_due_scores_at_once_never_claim_the_same() throws Exception {
        Instant due = NOW.minus(Duration.ofDays(4000));
        List<CandidateSession> sessions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            CandidateSession session = finished(aPerson(), Scope.OWN, 1, "1", Harm.NONE, 10);
            sessions.add(session);
            run(() -> {
                store().sessions().add(session);
                store().scoreQueue().add(aScore(session, due));
            });
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<List<Long>>> claimed = List.of(nodes.submit(() -> claimed(due)), nodes.submit(() -> claimed(due)));
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : claimed) {
            all.addAll(one.get());
        }
        nodes.shutdown();
        assertThat(all).hasSize(sessions.size()).doesNotHaveDuplicates();
    }

    /** Claims what is due until nothing is left, as a node does. */
    private List<Long> claimed(Instant due) {
        List<Long> mine = new ArrayList<>();
        List<WaitingScore> taken;
        do {
            taken = call(() -> {
                List<WaitingScore> found = store().scoreQueue().due(due, 2);
                found.forEach(each -> store().scoreQueue().save(each.again(due.plusSeconds(300), "claimed")));
                return found;
            });
            taken.forEach(each -> mine.add(each.id()));
        } while (!taken.isEmpty());
        return mine;
    }

    private static QueuedScore aScore(CandidateSession session, Instant at) {
        return new QueuedScore(
                session.id(),
                session.attempt().person(),
                Optional.empty(),
                BLISTER,
                Fraction.ONE,
                Harm.NONE,
                true,
                true,
                "No unsafe choice.",
                at,
                at,
                at);
    }

    @Test
    void who_is_erased_leaves_an_id_without_a_name_and_what_they_decided_about_others() {
        Cohort cohort = aCohort();
        Person supervisor = aPerson();
        Person trainee = aPerson();
        CandidateSession judged = finished(trainee, Scope.ofCohort(cohort.id()), 1, "1", Harm.NONE, 10);
        CandidateSession own = finished(supervisor, Scope.OWN, 1, "1", Harm.NONE, 10);
        ReviewDecision decision = new ReviewDecision(
                judged.id(), 1, Verdict.COMPETENT, supervisor.id(), "Well done.", Optional.empty(), NOW);
        run(() -> {
            store().cohorts().save(Membership.begun(supervisor.id(), cohort.id(), Role.SUPERVISOR, NOW));
            store().sessions().add(judged);
            store().sessions().add(own);
            store().reviews().add(decision);
        });

        run(() -> store().personalData().erase(supervisor.id(), "Erased person", NOW));

        assertThat(call(() -> store().reviews().decisions(judged.id()))).containsExactly(decision);
        assertThat(call(() -> store().people().find(supervisor.id())).map(Person::displayName))
                .contains("Erased person");
        assertThat(call(() -> store().people().identitiesOf(supervisor.id()))).isEmpty();
        assertThat(call(() -> store().cohorts().membershipsOf(supervisor.id()))).isEmpty();
        assertThat(call(() -> store().sessions().of(supervisor.id(), 10))).isEmpty();
        assertThat(call(() -> store().sessions().of(trainee.id(), 10))).hasSize(1);
        assertThat(call(() -> store().people().named("Erased person", 10))).isEmpty();
        assertThat(call(() -> store().personalData().isErased(supervisor.id()))).isTrue();
    }

    @Test
    void who_is_erased_takes_everything_about_them_along_and_the_audit_keeps_no_words() {
        Cohort cohort = aCohort();
        Person supervisor = aPerson();
        Person trainee = aPerson();
        CandidateSession session = with(aSession(trainee, Scope.ofCohort(cohort.id()), 1), everyKindOfAnswer());
        CandidateSession over = session.finished(grade("1", Harm.NONE), false, NOW.plusSeconds(99));
        run(() -> {
            store().cohorts().save(Membership.begun(trainee.id(), cohort.id(), Role.TRAINEE, NOW));
            store().webSessions().save(aWebSession(trainee));
            store().sessions().add(over);
            store().drafts().save(over.id(), new Draft("depth", Map.of("a", List.of("0.5")), NOW));
            store().marks().save(over.id(), List.of(aMark()));
            store().standings()
                    .save(Standing.begun(
                            StandingKey.of(over.attempt()),
                            BLISTER,
                            over.summary().finishedAttempt().orElseThrow()));
            store().scoreQueue().add(aScore(over, NOW.plus(Duration.ofDays(9000))));
            store().reviews().add(new Comment(uuid(), over.id(), Optional.empty(), supervisor.id(), "Dear Rosa", NOW));
            store().reviews().add(new ClosedCritical(over.id(), supervisor.id(), "Rosa told me.", NOW));
            store().auditTrail()
                    .append(new AuditEntry(
                            NOW,
                            supervisor.id().value(),
                            "critical-error-closed",
                            "session",
                            over.id().value(),
                            Optional.of(cohort.id()),
                            "Rosa told me."));
        });
        Map<String, List<Map<String, Object>>> export =
                call(() -> store().personalData().of(trainee.id()));
        assertThat(export)
                .containsOnlyKeys(
                        "person",
                        "person_identity",
                        "membership",
                        "cohort",
                        "web_session",
                        "candidate_session",
                        "session_event",
                        "session_draft",
                        "session_mark",
                        "standing",
                        "review_comment",
                        "closed_critical",
                        "queued_score",
                        "audit_entry");
        assertThat(export.get("session_event")).hasSize(over.events().size());
        assertThat(export.get("person"))
                .first()
                .satisfies(row ->
                        assertThat(row).containsEntry("name", "Someone").containsEntry("made_at", NOW.toString()));
        assertThat(export.get("web_session"))
                .first()
                .satisfies(row -> assertThat(row).doesNotContainKeys("hash", "csrf"));

        assertThat(call(() -> store().personalData().erase(trainee.id(), "Erased person", NOW)))
                .isGreaterThan(10);

        assertThat(call(() -> store().personalData().of(trainee.id()))).containsOnlyKeys("person");
        assertThat(call(() -> store().auditTrail().about("session", over.id().value(), 10)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEmpty());
        assertThat(call(() -> store().standings().inCohort(cohort.id()))).isEmpty();
        assertThat(waiting(over, NOW.plus(Duration.ofDays(9999)))).isEmpty();
    }

    @Test
    void what_an_erased_clinician_signed_stays_signed_without_their_name() {
        Person clinician = aPerson();
        Person other = aPerson();
        String version = uuid();
        Signature signature = new Signature(
                uuid(), version, "default", clinician.id(), "Dr Rosa Lind", "I answer for it.", NOW, Optional.empty());
        store().packStore().keep(version, Map.of("pack.yaml", bytes("id: tiny")));
        run(() -> {
            store().releases()
                    .add(new PackVersion(
                            version, "tiny", "Tiny", "1", 1, Origin.values()[0], "", Optional.of(clinician.id()), NOW));
            store().releases().save(signature);
            store().auditTrail()
                    .append(about(version, clinician.id(), "pack-signed", "as Dr Rosa Lind: I answer for it."));
            store().auditTrail().append(about(version, other.id(), "pack-signed", "as Dr Jonas Feld: so do I."));
            store().auditTrail()
                    .append(about(version, other.id(), "pack-signature-withdrawn", "of Dr Rosa Lind: wrong."));
        });

        run(() -> store().personalData().erase(clinician.id(), "Erased person", NOW));

        assertThat(call(() -> store().auditTrail().about("pack", version, 10)))
                .extracting(AuditEntry::reason)
                .containsExactlyInAnyOrder("", "as Dr Jonas Feld: so do I.", "");

        assertThat(call(() -> store().releases().signatures(version)))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.name()).isEqualTo("Erased person");
                    assertThat(kept.by()).isEqualTo(clinician.id());
                    assertThat(kept.holds()).isTrue();
                });
    }

    @Test
    void an_assignment_for_somebody_who_was_erased_does_not_become_everybodys() {
        Cohort cohort = aCohort();
        Person trainee = aPerson();
        Assignment assignment = Assignment.of(new AssignmentId(uuid()), cohort.id(), "For one", List.of(BLISTER), NOW)
                .forOnly(Set.of(trainee.id()));
        run(() -> store().assignments().save(assignment));

        run(() -> store().personalData().erase(trainee.id(), "Erased person", NOW));

        assertThat(call(() -> store().assignments().find(assignment.id()))
                        .orElseThrow()
                        .onlyFor())
                .containsExactly(trainee.id());
    }

    /** Whoever adds a table that names people says here what becomes of it when one of them is erased. */
    @Test
    void every_table_that_refers_to_people_or_sessions_is_known_to_export_and_erasure() throws SQLException {
        try (var connection = store().source().getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            for (String table : List.of("person", "candidate_session")) {
                String name = upper ? table.toUpperCase(java.util.Locale.ROOT) : table;
                try (var keys = connection.getMetaData().getExportedKeys(null, connection.getSchema(), name)) {
                    while (keys.next()) {
                        String referring = keys.getString("FKTABLE_NAME").toLowerCase(java.util.Locale.ROOT);
                        assertThat(PersonalTable.ALL)
                                .extracting(PersonalTable::name)
                                .contains(referring);
                    }
                }
            }
        }
        assertThat(PersonalTable.ERASED_IN_ORDER)
                .containsExactlyInAnyOrderElementsOf(PersonalTable.ALL.stream()
                        .filter(table -> !table.gone().isEmpty())
                        .map(PersonalTable::name)
                        .toList());
    }

    @Test
    void answers_of_sessions_that_ended_long_ago_are_forgotten_a_batch_at_a_time_and_results_stay() {
        Person person = aPerson();
        Instant cutoff = NOW.minus(Duration.ofDays(1000));
        List<CandidateSession> old = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            old.add(with(aSession(person, Scope.OWN, i), everyKindOfAnswer())
                    .finished(grade("1", Harm.NONE), false, NOW.minus(Duration.ofDays(2000L))));
        }
        CandidateSession recent = finished(person, Scope.OWN, 4, "1", Harm.NONE, 10);
        run(() -> {
            old.forEach(store().sessions()::add);
            store().sessions().add(recent);
            store().marks().save(old.get(0).id(), List.of(aMark()));
        });

        assertThat(call(() -> store().oldRecords().forgetAnswers(cutoff, 2, NOW)))
                .isEqualTo(2);
        assertThat(call(() -> store().oldRecords().forgetAnswers(cutoff, 2, NOW)))
                .isEqualTo(1);
        assertThat(call(() -> store().oldRecords().forgetAnswers(cutoff, 2, NOW)))
                .isZero();

        assertThat(old)
                .allSatisfy(session -> assertThat(call(() -> store().sessions().find(session.id())))
                        .isEmpty());
        assertThat(call(() -> store().sessions().summary(old.get(0).id()))
                        .orElseThrow()
                        .grade())
                .isPresent();
        assertThat(call(() -> store().marks().of(List.of(old.get(0).id())))).hasSize(1);
        assertThat(call(() -> store().sessions().find(recent.id()))).contains(recent);
        assertThat(call(() -> store().personalData().of(person.id())).get("session_event"))
                .hasSize(recent.events().size());
    }

    @Test
    void old_entries_of_the_audit_trail_are_forgotten_a_batch_at_a_time() {
        Instant cutoff = NOW.minus(Duration.ofDays(1000));
        String about = uuid();
        run(() -> {
            for (int day = 1; day <= 3; day++) {
                store().auditTrail()
                        .append(new AuditEntry(
                                cutoff.minus(Duration.ofDays(day)),
                                "system",
                                "x",
                                "thing",
                                about,
                                Optional.empty(),
                                ""));
            }
            store().auditTrail().append(new AuditEntry(NOW, "system", "x", "thing", about, Optional.empty(), ""));
        });
        assertThat(call(() -> store().oldRecords().forgetAudit(cutoff, 2))).isEqualTo(2);
        assertThat(call(() -> store().oldRecords().forgetAudit(cutoff, 2))).isEqualTo(1);
        assertThat(call(() -> store().auditTrail().about("thing", about, 10))).hasSize(1);
    }

    @Test
    void a_fact_about_the_store_is_replaced() {
        String name = uuid();
        run(() -> store().facts().save(name, "one"));
        run(() -> store().facts().save(name, "two"));
        assertThat(call(() -> store().facts().find(name))).contains("two");
    }

    @Test
    void whatever_is_thrown_rolls_everything_back() {
        Person person = new Person(new PersonId(uuid()), "Nobody", NOW);
        assertThatThrownBy(() -> run(() -> {
                    store().people().add(person, Identity.ofForm(uuid()));
                    throw new AssertionError("half way");
                }))
                .hasMessage("half way");
        assertThat(call(() -> store().people().find(person.id()))).isEmpty();
    }

    @Test
    void a_transaction_inside_another_joins_it() {
        Person person = new Person(new PersonId(uuid()), "Nobody", NOW);
        assertThatThrownBy(() -> run(() -> {
                    run(() -> store().people().add(person, Identity.ofForm(uuid())));
                    throw new IllegalStateException("after the inner one");
                }))
                .hasMessage("after the inner one");
        assertThat(call(() -> store().people().find(person.id()))).isEmpty();
    }

    @Test
    void the_store_is_reached_only_inside_a_transaction() {
        assertThatThrownBy(() -> store().people().find(new PersonId(uuid())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The store is reached only inside a transaction");
    }

    @Test
    void two_who_change_the_same_row_both_succeed_one_after_the_other() throws Exception {
        String name = uuid();
        run(() -> store().facts().save(name, "0"));
        int writers = 4;
        CountDownLatch together = new CountDownLatch(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            done.add(threads.submit(() -> {
                together.countDown();
                together.await();
                run(() -> {
                    int before = Integer.parseInt(store().facts().find(name).orElseThrow());
                    store().facts().save(name, Integer.toString(before + 1));
                });
                return name;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();
        assertThat(call(() -> store().facts().find(name))).contains("4");
    }

    @Test
    void the_store_says_that_it_answers_and_what_it_is() {
        assertThat(store().answers()).isTrue();
        assertThat(store().description()).isNotBlank().doesNotContain("password");
    }

    final Person aPerson() {
        Person person = new Person(new PersonId(uuid()), "Someone", NOW);
        run(() -> store().people().add(person, Identity.ofForm(uuid())));
        return person;
    }

    final Cohort aCohort() {
        Cohort cohort = new Cohort(
                new CohortId(uuid()),
                "Autumn",
                "default",
                ZoneId.of("Europe/Berlin"),
                JoiningCode.random(RandomGenerator.getDefault()),
                NOW,
                Optional.empty());
        run(() -> store().cohorts().save(cohort));
        return cohort;
    }

    private static WebSession aWebSession(Person person) {
        return new WebSession(
                uuid(), person.id(), Role.TRAINEE, Optional.empty(), "csrf", NOW, NOW, NOW.plusSeconds(60), false);
    }

    private static ItemMark aMark() {
        return new ItemMark("depth", Fraction.HALF, Harm.MINOR, true, Optional.empty(), Optional.of(12));
    }

    static CandidateSession aSession(Person person, Scope scope, int number) {
        return aSession(person, scope, number, Mode.PRACTICE);
    }

    static CandidateSession aSession(Person person, Scope scope, int number, Mode mode) {
        Played played = new Played(BLISTER, BLISTER, "f".repeat(64), "e".repeat(64), "default", "1");
        return CandidateSession.begun(
                new Attempt(new SessionId(uuid()), person.id(), scope, played, mode, number, NOW));
    }

    static CandidateSession finished(Person person, Scope scope, int number, String score, Harm harm, int seconds) {
        return aSession(person, scope, number).finished(grade(score, harm), false, NOW.plusSeconds(seconds));
    }

    static Grade grade(String score, Harm harm) {
        return new Grade(
                Fraction.parse(score),
                harm,
                harm == Harm.NONE,
                Map.of(Dimension.DEPTH, Fraction.parse("1/3"), Dimension.AFTERCARE, Fraction.ONE),
                harm == Harm.MAJOR ? 1 : 0,
                harm == Harm.CRITICAL ? 1 : 0,
                harm == Harm.CRITICAL);
    }

    static CandidateSession with(CandidateSession session, List<Response> responses) {
        List<SessionEvent> events = new ArrayList<>(session.events());
        for (Response response : responses) {
            int number = events.size() + 1;
            boolean sure = number % 2 == 0;
            events.add(new SessionEvent.Answered(
                    number,
                    NOW.plusSeconds(number),
                    "scene",
                    "item-" + number,
                    response,
                    sure ? Optional.of(new Confidence(3)) : Optional.empty(),
                    sure ? "because, \"so\"\nand é" : "",
                    number + ".item"));
        }
        return new CandidateSession(session.attempt(), events);
    }

    static List<Response> everyKindOfAnswer() {
        return List.of(
                new Response.Findings(Set.of(new Key("active_acne"), new Key("eczema"))),
                new Response.Findings(Set.of()),
                new Response.DispositionChoice(
                        dev.needlewise.domain.grading.Action.POSTPONE, Optional.of(new Key("acne"))),
                new Response.DispositionChoice(dev.needlewise.domain.grading.Action.STOP, Optional.empty()),
                new Response.DepthNumber(new BigDecimal("0.50")),
                new Response.HandOver(),
                new Response.Matrix(Map.of(new Key("sun"), Column.DONT, new Key("work"), Column.NOT_NEEDED)),
                new Response.Matrix(Map.of()),
                new Response.Duration(new BigDecimal("7"), TimeWindow.Unit.DAYS),
                new Response.ClinicSets(),
                new Response.Chosen("clinician-at-once"));
    }

    private List<WaitingScore> waiting(CandidateSession session, Instant now) {
        return call(() -> store().scoreQueue().due(now, 1000)).stream()
                .filter(waiting -> waiting.score().session().equals(session.id()))
                .toList();
    }

    static String uuid() {
        return UUID.randomUUID().toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    final <T> T call(java.util.function.Supplier<T> work) {
        return transactions().call(work);
    }

    final void run(Runnable work) {
        transactions().run(work);
    }

    private Transactions transactions() {
        return store().transactions();
    }

    private static AuditEntry about(String version, PersonId who, String what, String reason) {
        return new AuditEntry(NOW, who.value(), what, "pack", version, Optional.empty(), reason);
    }
}

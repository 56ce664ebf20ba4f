package dev.needlewise.application.people;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.Acted;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.cohort.CohortCsv;
import dev.needlewise.application.cohort.CohortOverview;
import dev.needlewise.application.cohort.ReadCohort;
import dev.needlewise.application.operation.ForgetOldRecords;
import dev.needlewise.application.operation.Retention;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.review.FeedbackReading;
import dev.needlewise.application.review.ListReviews;
import dev.needlewise.application.review.ReadAudit;
import dev.needlewise.application.review.ReadFeedback;
import dev.needlewise.application.review.ReviewReading;
import dev.needlewise.application.review.ReviewSession;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.review.AuditPlace;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an administrator can take along and take away about one person, and what time takes away. */
class ErasureTest extends TrainingTest {
    private final List<String> ended = new ArrayList<>();

    @Test
    void an_erased_trainee_is_gone_from_their_cohort_and_the_audit_says_who_did_it_and_why() {
        Cohort cohort = aCohort();
        Viewer trainee = trainee(cohort.id());
        playedDangerously(trainee, new BeginRequest.InCohort(cohort.id(), BLISTER));
        Viewer administrator = administrator();

        ErasePerson.Erased erased = done(erase(administrator, trainee.person(), "Someone trainee", "They asked."));

        assertThat(erased.elsewhere()).isEmpty();
        assertThat(ended).containsExactly(trainee.person().value());
        ReadCohort read = new ReadCohort(store.transactions(), records, packs, clock);
        CohortOverview overview = read.read(supervisor(cohort.id()), cohort.id(), Optional.empty())
                .orElseThrow();
        assertThat(overview.members()).noneMatch(member -> member.person().id().equals(trainee.person()));
        assertThat(overview.results()).doesNotContainKey(trainee.person());
        assertThat(new ListReviews(store.transactions(), records, packs)
                        .list(supervisor(cohort.id()))
                        .attempts())
                .isEmpty();
        assertThat(store.transactions()
                        .call(() ->
                                records.audit().about("person", trainee.person().value(), 10)))
                .first()
                .satisfies(entry -> {
                    assertThat(entry.what()).isEqualTo("person-erased");
                    assertThat(entry.who()).isEqualTo(administrator.person().value());
                    assertThat(entry.reason()).isEqualTo("They asked.");
                });
    }

    @Test
    void nobody_is_erased_without_their_name_a_reason_and_another_administrator() {
        Viewer trainee = trainee();
        Viewer administrator = administrator();

        assertThat(refused(erase(administrator, trainee.person(), "Somebody else", "why")))
                .isEqualTo(ErasureRefusal.NAME_DIFFERS);
        assertThat(refused(erase(administrator, trainee.person(), "Someone trainee", " ")))
                .isEqualTo(ErasureRefusal.REASON_MISSING);
        assertThat(refused(erase(administrator, administrator.person(), "Ada", "why")))
                .isEqualTo(ErasureRefusal.ONESELF);
        assertThat(erase(supervisor(), trainee.person(), "Someone trainee", "why"))
                .isEqualTo(Acted.notFound());
        assertThat(ended).isEmpty();
        done(erase(administrator, trainee.person(), "Someone trainee", "why"));
        assertThat(erase(administrator, trainee.person(), "Erased person", "again"))
                .isEqualTo(Acted.notFound());
    }

    @Test
    void an_account_that_is_not_ours_is_told_to_be_ended_elsewhere() {
        Viewer trainee = trainee();
        ErasePerson inContainer = new ErasePerson(
                store.transactions(), records, store.personalData(), SignInAccounts.OF_CONTAINER, throttle(), clock);

        assertThat(done(inContainer.erase(administrator(), trainee.person(), "Someone trainee", "why"))
                        .elsewhere())
                .containsExactly(Identity.ofForm(trainee.person().value()));
    }

    @Test
    void an_administrator_takes_along_everything_and_a_supervisor_nothing() {
        Viewer trainee = trainee();
        playedWell(trainee, onOwn(BLISTER));
        ExportPerson export = new ExportPerson(store.transactions(), records, store.personalData(), clock);

        assertThat(export.export(supervisor(), trainee.person())).isEmpty();
        assertThat(export.export(administrator(), trainee.person())
                        .orElseThrow()
                        .data())
                .containsKeys("person", "candidate_session", "session_event", "session_mark", "standing");
        assertThat(store.transactions()
                        .call(() ->
                                records.audit().about("person", trainee.person().value(), 10)))
                .extracting(entry -> entry.what())
                .containsExactly("person-exported");
    }

    @Test
    void an_administrator_settles_a_cohort_without_seeing_how_anybody_did() {
        Cohort cohort = aCohort();
        Viewer trainee = trainee(cohort.id());
        SessionId session = playedDangerously(trainee, new BeginRequest.InCohort(cohort.id(), BLISTER));
        Viewer administrator = administrator();
        ReadCohort read = new ReadCohort(store.transactions(), records, packs, clock);

        assertThat(read.settings(administrator, cohort.id()).orElseThrow().members())
                .anyMatch(member -> member.person().id().equals(trainee.person()));
        assertThat(read.read(administrator, cohort.id(), Optional.empty())).isEmpty();
        assertThat(new ReviewSession(store.transactions(), records, packs).review(administrator, session))
                .isEqualTo(new ReviewReading.NotFound());
        assertThat(new CohortCsv(store.transactions(), records, packs, clock).table(administrator, cohort.id()))
                .isEmpty();
        assertThat(read.settings(trainee(cohort.id()), cohort.id())).isEmpty();
        assertThat(new ReadAudit(store.transactions(), records)
                        .read(administrator, AuditPlace.before(clock.instant().plusSeconds(1)))
                        .entries())
                .filteredOn(entry -> entry.about().equals(session.value()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.reason()).isEmpty());
    }

    @Test
    void answers_older_than_they_are_kept_are_told_to_be_gone_and_the_rest_is_as_it_was() {
        Cohort cohort = aCohort();
        Viewer trainee = trainee(cohort.id());
        SessionId session = playedDangerously(trainee, new BeginRequest.InCohort(cohort.id(), BLISTER));
        Retention year = new Retention(Optional.of(Duration.ofDays(365)), Optional.empty());
        ForgetOldRecords forget = new ForgetOldRecords(store.transactions(), store.oldRecords(), year, clock);
        forget.forget();
        ReadFeedback feedback = new ReadFeedback(store.transactions(), records, packs, clock);
        assertThat(feedback.read(trainee, session)).isInstanceOf(FeedbackReading.Shown.class);

        clock.advance(Duration.ofDays(366));
        assertThat(forget.forget()).isPositive();
        assertThat(forget.forget()).isZero();

        assertThat(feedback.read(trainee, session)).isEqualTo(new FeedbackReading.NoLongerKept());
        assertThat(new ReviewSession(store.transactions(), records, packs).review(supervisor(cohort.id()), session))
                .isEqualTo(new ReviewReading.NoLongerKept());
        assertThat(new ReadCohort(store.transactions(), records, packs, clock)
                        .read(supervisor(cohort.id()), cohort.id(), Optional.empty())
                        .orElseThrow()
                        .results())
                .containsKey(trainee.person());
    }

    private Acted<ErasePerson.Erased, ErasureRefusal> erase(
            Viewer viewer, PersonId person, String typed, String reason) {
        return new ErasePerson(store.transactions(), records, store.personalData(), ended::add, throttle(), clock)
                .erase(viewer, person, typed, reason);
    }

    private static SignInThrottle throttle() {
        return new SignInThrottle(store.transactions(), store.signInAttempts(), clock);
    }

    private static Viewer administrator() {
        Person person = new Person(new PersonId(UUID.randomUUID().toString()), "Ada", clock.instant());
        store.transactions()
                .run(() ->
                        records.people().add(person, Identity.ofForm(person.id().value())));
        return new Viewer(person.id(), Role.ADMINISTRATOR, Map.of());
    }
}

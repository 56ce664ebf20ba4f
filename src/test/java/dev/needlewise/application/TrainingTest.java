package dev.needlewise.application;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.assignment.Assign;
import dev.needlewise.application.cohort.MakeCohort;
import dev.needlewise.application.home.HomePage;
import dev.needlewise.application.play.AnswerSheet;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.BeginSession;
import dev.needlewise.application.play.Begun;
import dev.needlewise.application.play.KeepGradebook;
import dev.needlewise.application.play.Moved;
import dev.needlewise.application.play.PlayPage;
import dev.needlewise.application.play.ReadSession;
import dev.needlewise.application.play.SessionReading;
import dev.needlewise.application.play.TakeForm;
import dev.needlewise.application.release.KeptPacks;
import dev.needlewise.application.review.Feedback;
import dev.needlewise.application.review.FeedbackReading;
import dev.needlewise.application.review.ReadFeedback;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.grading.Action;
import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.Terms;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.Submission;
import dev.needlewise.persistence.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A store on Derby, a tiny pack, and the use cases over them; each test makes its own people. */
public abstract class TrainingTest {
    @TempDir
    static Path directory;

    protected static Store store;
    protected static SettableClock clock;
    protected static Records records;
    protected static KeptPacks packs;
    protected static final Fresh FRESH = new Fresh(new SecureRandom());

    protected static final Response BLISTER_FOUND = new Response.Findings(Set.of(new Key("active_herpes_labialis")));
    protected static final Response NOTHING_FOUND = new Response.Findings(Set.of());
    protected static final Response POSTPONE =
            new Response.DispositionChoice(Action.POSTPONE, Optional.of(new Key("active_herpes_labialis")));
    protected static final Response PROCEED = new Response.DispositionChoice(Action.PROCEED, Optional.empty());
    protected static final Response HALF_A_MILLIMETRE = new Response.DepthNumber(new BigDecimal("0.5"));

    @BeforeAll
    static void open() {
        clock = new SettableClock();
        store = Store.inDirectory(directory, clock);
        records = store.records();
        packs = new KeptPacks(store.transactions(), store.facts(), store.packStore(), new YamlPackReader());
        Map<String, byte[]> files = TinyPack.files();
        packs.use(TinyPack.read(files), files);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    protected static Viewer trainee(CohortId... cohorts) {
        return member(Role.TRAINEE, cohorts);
    }

    protected static Viewer supervisor(CohortId... cohorts) {
        return member(Role.SUPERVISOR, cohorts);
    }

    private static Viewer member(Role role, CohortId... cohorts) {
        Person person =
                new Person(new PersonId(UUID.randomUUID().toString()), "Someone " + role.code(), clock.instant());
        Map<CohortId, Role> roles = new HashMap<>();
        store.transactions().run(() -> {
            records.people().add(person, Identity.ofForm(person.id().value()));
            for (CohortId cohort : cohorts) {
                records.cohorts().save(Membership.begun(person.id(), cohort, role, clock.instant()));
                roles.put(cohort, role);
            }
        });
        return new Viewer(person.id(), role, roles);
    }

    protected static Cohort aCohort() {
        MakeCohort make = new MakeCohort(store.transactions(), records, packs, clock, FRESH);
        CohortId id = done(make.make(supervisor(), "Autumn", "default", ZoneOffset.UTC));
        return store.transactions().call(() -> records.cohorts().find(id)).orElseThrow();
    }

    protected static Terms terms(Optional<Instant> due, Optional<Integer> attempts, FeedbackTime feedback) {
        return new Terms(
                "Week one",
                Optional.empty(),
                due,
                attempts,
                WhichCounts.BEST,
                AfterCritical.SCORE_COUNTS,
                feedback,
                Set.of());
    }

    protected static AssignmentId assigned(CohortId cohort, Mode mode, Terms terms) {
        return done(new Assign(store.transactions(), records, packs, clock, FRESH)
                .assign(supervisor(cohort), cohort, List.of(BLISTER), mode, terms));
    }

    /** For as long as anybody likes, with feedback at the end. */
    protected static AssignmentId assigned(CohortId cohort, Mode mode) {
        return assigned(cohort, mode, terms(Optional.empty(), Optional.empty(), FeedbackTime.AT_END));
    }

    protected static AssignmentId assigned(CohortId cohort) {
        return assigned(cohort, Mode.PRACTICE);
    }

    protected static Begun begin(Viewer viewer, BeginRequest request) {
        return new BeginSession(
                        store.transactions(),
                        records,
                        packs,
                        clock,
                        FRESH,
                        new KeepGradebook(store.launches(), store.gradebookLinks()))
                .begin(viewer, request);
    }

    protected static SessionId begun(Viewer viewer, BeginRequest request) {
        assertThat(begin(viewer, request)).isInstanceOf(Begun.Started.class);
        return ((Begun.Started) begin(viewer, request)).session();
    }

    protected static PlayPage page(Viewer viewer, SessionId session) {
        return page(viewer, session, Optional.empty());
    }

    protected static PlayPage page(Viewer viewer, SessionId session, Optional<String> step) {
        SessionReading reading = new ReadSession(store.transactions(), records, packs).read(viewer, session, step);
        assertThat(reading).isInstanceOf(SessionReading.Playing.class);
        return ((SessionReading.Playing) reading).page();
    }

    protected static Moved submit(Viewer viewer, SessionId session, String item, Response response, FormToken form) {
        return submit(viewer, session, new Submission(item, response, Optional.empty(), "", form));
    }

    protected static Moved submit(Viewer viewer, SessionId session, Submission submission) {
        return taken(viewer, session, submission.form(), (keyed, item) -> Optional.of(submission));
    }

    /** Answers the page that the session stands at. */
    protected static Moved answer(Viewer viewer, SessionId session, String item, Response response) {
        clock.advance(Duration.ofSeconds(5));
        return submit(viewer, session, item, response, page(viewer, session).token());
    }

    protected static Moved sureOf(Viewer viewer, SessionId session, String item, Response response) {
        clock.advance(Duration.ofSeconds(5));
        FormToken form = page(viewer, session).token();
        return submit(
                viewer, session, new Submission(item, response, Optional.of(new Confidence(3)), "I am sure", form));
    }

    protected static Moved goOn(Viewer viewer, SessionId session, String scene) {
        clock.advance(Duration.ofSeconds(5));
        return taken(viewer, session, new FormToken(1, scene), (keyed, item) -> Optional.empty());
    }

    protected static Moved taken(Viewer viewer, SessionId session, FormToken form, AnswerSheet sheet) {
        return new TakeForm(store.transactions(), records, packs, clock).take(viewer, session, form, sheet);
    }

    protected static Moved over(SessionId session) {
        return new Moved.On(session, Optional.empty(), Optional.empty());
    }

    /** Plays the whole case rightly. */
    protected static SessionId playedWell(Viewer viewer, BeginRequest request) {
        SessionId session = begun(viewer, request);
        goOn(viewer, session, "arrival");
        answer(viewer, session, "stops", BLISTER_FOUND);
        answer(viewer, session, "decision", POSTPONE);
        answer(viewer, session, "depth", HALF_A_MILLIMETRE);
        assertThat(goOn(viewer, session, "outcome")).isEqualTo(over(session));
        return session;
    }

    /** Misses the blister and treats: a critical error, made with full confidence. */
    protected static SessionId playedDangerously(Viewer viewer, BeginRequest request) {
        SessionId session = begun(viewer, request);
        goOn(viewer, session, "arrival");
        answer(viewer, session, "stops", NOTHING_FOUND);
        sureOf(viewer, session, "decision", PROCEED);
        goOn(viewer, session, "spread");
        answer(viewer, session, "depth", HALF_A_MILLIMETRE);
        assertThat(goOn(viewer, session, "outcome")).isEqualTo(over(session));
        return session;
    }

    protected static HomePage.View home(Viewer viewer) {
        return new HomePage(store.transactions(), records, packs, clock).read(viewer);
    }

    protected static Feedback feedback(Viewer viewer, SessionId session) {
        FeedbackReading reading = new ReadFeedback(store.transactions(), records, packs, clock).read(viewer, session);
        assertThat(reading).isInstanceOf(FeedbackReading.Shown.class);
        return ((FeedbackReading.Shown) reading).feedback();
    }

    protected static BeginRequest.OnOwn onOwn(ScenarioId scenario) {
        return new BeginRequest.OnOwn(scenario);
    }

    protected static List<Standing> standings(Viewer viewer) {
        return store.transactions().call(() -> records.standings().of(viewer.person()));
    }

    protected static <T, R> T done(Acted<T, R> acted) {
        assertThat(acted).isInstanceOf(Acted.Done.class);
        return ((Acted.Done<T, R>) acted).value();
    }

    protected static <T, R> R refused(Acted<T, R> acted) {
        assertThat(acted).isInstanceOf(Acted.Refused.class);
        return ((Acted.Refused<T, R>) acted).why();
    }
}

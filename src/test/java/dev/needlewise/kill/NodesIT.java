package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.CasePlayer;
import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.Postgres;
import dev.needlewise.RunningWar;
import dev.needlewise.Soon;
import dev.needlewise.persistence.Database;
import dev.needlewise.testplatform.Client;
import dev.needlewise.testplatform.Gradebook;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one PostgreSQL behind a balancer that sends every request to the next of them. */
class NodesIT {
    private static final String PASSWORD = "only for this test";
    private static final String CASE = "first-fine-lines";
    private static final int LEARNERS = 4;
    private static final int SURVIVORS = 2;
    private static final String THEIRS = "SELECT COUNT(*) FROM queued_score q JOIN lti_gradebook_link l"
            + " ON l.holder = q.session_id WHERE l.user_id LIKE 'sent-once-%'";

    @TempDir
    static Path folder;

    private static TestPlatform platform;
    private static RoundRobin balancer;
    private static Postgres.Database database;
    private static Map<String, String> settings;
    private static RunningWar one;
    private static RunningWar other;
    private static Course course;

    /** Both at once on an empty database: one prepares it, and neither stumbles over the other. */
    @BeforeAll
    static void start() throws Exception {
        platform = TestPlatform.start();
        balancer = RoundRobin.start();
        database = Postgres.database(NodesIT.class);
        settings = Map.of(
                "NEEDLEWISE_DATABASE_URL",
                database.url(),
                "NEEDLEWISE_PUBLIC_URL",
                balancer.address().toString(),
                "NEEDLEWISE_ACCOUNTS",
                folder.resolve("shared/users").toString(),
                "NEEDLEWISE_SECRET",
                "the same for both",
                "NEEDLEWISE_DEMO_PASSWORD",
                PASSWORD,
                "NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS",
                "true",
                "NEEDLEWISE_LTI_INVITATION",
                "for-two-nodes");
        ExecutorService starting = Executors.newFixedThreadPool(2);
        Future<RunningWar> first = starting.submit(() -> RunningWar.start(folder.resolve("one"), settings));
        Future<RunningWar> second = starting.submit(() -> RunningWar.start(folder.resolve("other"), settings));
        one = first.get();
        other = second.get();
        starting.shutdown();
        balancer.over(one.url(), other.url());
        HttpResponse<String> registered = Course.register(platform, balancer.address(), new Guest(), "for-two-nodes");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(200);
        List<Client> clients = platform.clients();
        course = new Course(platform, one.url(), clients.get(0));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        balancer.close();
        platform.close();
    }

    @Test
    void a_case_begun_on_one_node_ends_on_the_other_with_every_request_at_the_next() throws IOException {
        int before = balancer.served(one.url()) - balancer.served(other.url());
        Guest trainee = signedIn("trainee1", balancer.address());
        URI feedback =
                CasePlayer.play(trainee, begun(trainee, balancer.address().resolve("cases/" + CASE)));

        assertThat(balancer.served(one.url()) - balancer.served(other.url())).isBetween(before - 1, before + 1);
        for (RunningWar node : List.of(one, other)) {
            URI there = node.url().resolve(feedback.getPath());
            assertThat(trainee.get(there).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_account_made_at_one_node_signs_in_at_both() throws IOException {
        RunningWar.Ended made = RunningWar.call(
                settings,
                "user",
                "add",
                "nora",
                "--role",
                "trainee",
                "--home",
                folder.resolve("one").toString());
        String password =
                made.printed().substring(made.printed().lastIndexOf(' ') + 1).strip();

        for (RunningWar node : List.of(one, other)) {
            assertThat(me(Guest.signedIn(node.url(), "nora", password), node)).isEqualTo(200);
        }
        assertThat(count("SELECT COUNT(*) FROM person_identity WHERE subject = 'nora'"))
                .isEqualTo(1);
    }

    @Test
    void who_signs_out_at_one_node_is_nobody_at_the_other() throws IOException {
        Guest trainee = signedIn("trainee1", one.url());
        String cookie = trainee.cookie("needlewise").orElseThrow();
        assertThat(me(trainee, other)).isEqualTo(200);

        HttpResponse<String> page = trainee.get(one.url("cases"));
        Guest.Form form = Guest.form(page, "/signout");
        trainee.post(page.uri().resolve(form.action()), form.hidden());

        Guest stolen = new Guest().saying("Cookie", "needlewise=" + cookie);
        assertThat(me(stolen, one)).isEqualTo(401);
        assertThat(me(stolen, other)).isEqualTo(401);
    }

    @Test
    void what_a_supervisor_changes_at_one_node_is_seen_at_once_at_the_other() throws IOException {
        Guest supervisor = signedIn("supervisor1", one.url());
        Guest trainee = signedIn("trainee2", other.url());
        HttpResponse<String> list = supervisor.get(one.url("assignments"));
        String address = list.body().replaceFirst("(?s).*?\"(/needlewise/assignments/[0-9a-f-]{36})\".*", "$1");
        assertThat(trainee.get(other.url()).body()).contains("Demo cohort").doesNotContain("15 January");

        Map<String, String> due = Map.of("title", "First cases", "due", "2027-01-15T12:00");
        post(supervisor, one.url().resolve(address), address, due);
        assertThat(trainee.get(other.url()).body()).contains("15 January");

        String cohort = cohort(supervisor);
        HttpResponse<String> members = supervisor.get(one.url().resolve(cohort + "/settings"));
        String remove = members.body()
                .replaceFirst("(?s).*?Jonas Lindqvist.*?\"(" + cohort + "/members/[0-9a-f-]{36}/remove)\".*", "$1");
        post(supervisor, one.url().resolve(cohort + "/settings"), remove, Map.of());
        assertThat(trainee.get(other.url()).body()).doesNotContain("Demo cohort");
    }

    @Test
    void marks_are_claimed_by_one_node_and_sent_once() throws Exception {
        List<String> learners = IntStream.range(0, LEARNERS)
                .mapToObj(number -> "sent-once-" + number)
                .toList();
        for (String learner : learners) {
            Guest guest = new Guest();
            CasePlayer.play(guest, launched(guest, learner));
        }

        assertThat(Soon.is(() -> sent(learners).size() == LEARNERS && waiting() == 0))
                .isTrue();

        assertThat(sent(learners))
                .allSatisfy((learner, times) -> assertThat(times).isEqualTo(1));
        assertThat(count(THEIRS + " AND q.state <> 'SENT'")).isZero();
    }

    @Test
    void a_node_is_killed_in_the_middle_and_the_other_carries_on() throws Exception {
        ExecutorService trainees = Executors.newFixedThreadPool(SURVIVORS);
        List<Guest> guests = new ArrayList<>();
        List<URI> sessions = new ArrayList<>();
        for (int i = 0; i < SURVIVORS; i++) {
            guests.add(new Guest());
            sessions.add(launched(guests.get(i), "survivor-" + i));
        }
        int begun = balancer.served(other.url());
        List<Future<URI>> playing = IntStream.range(0, SURVIVORS)
                .mapToObj(i -> trainees.submit(() -> carriedOn(guests.get(i), sessions.get(i))))
                .toList();
        other.killAfter(() -> balancer.served(other.url()) > begun + 5, Duration.ZERO);
        for (int i = 0; i < SURVIVORS; i++) {
            assertThat(guests.get(i).get(playing.get(i).get()).statusCode()).isEqualTo(200);
        }
        assertThat(one.get("health/ready").statusCode()).isEqualTo(200);
        trainees.shutdown();

        other = RunningWar.start(folder.resolve("other"), settings);
        balancer.over(one.url(), other.url());
        assertThat(guests.get(0)
                        .get(other.url().resolve(playing.get(0).get().getPath()))
                        .statusCode())
                .isEqualTo(200);
        try (Database store = Database.at(database.url(), "", "")) {
            new StoredWork(store.source()).isWhole();
        }
    }

    /** Reloads the page a moment after the answer did not come, as people do: a process takes a while to die. */
    private static URI carriedOn(Guest guest, URI session) throws IOException {
        IllegalStateException last = new IllegalStateException("never tried");
        for (int tries = 0; tries < 5; tries++) {
            try {
                return CasePlayer.play(guest, session);
            } catch (IllegalStateException interrupted) {
                last = interrupted;
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
        throw last;
    }

    private static URI launched(Guest guest, String learner) throws IOException {
        HttpResponse<String> landed =
                course.launch(guest, course.withServices(Course.learner(learner, "link-of-nodes", CASE)));
        return begun(guest, Guest.location(landed));
    }

    private static URI begun(Guest guest, URI page) throws IOException {
        HttpResponse<String> shown = guest.get(page);
        Guest.Form form = Guest.form(shown, page.getPath());
        List<Map.Entry<String, String>> fields = form.hidden();
        if (page.getPath().contains("/cases/")) {
            fields.add(Map.entry("kind", "own"));
        }
        return Guest.location(guest.post(page.resolve(form.action()), fields));
    }

    private static Guest signedIn(String account, URI home) throws IOException {
        return Guest.signedIn(home, account, PASSWORD);
    }

    private static int me(Guest guest, RunningWar node) throws IOException {
        return guest.get(node.url("me")).statusCode();
    }

    private static String cohort(Guest supervisor) throws IOException {
        return supervisor
                .get(one.url("cohorts"))
                .body()
                .replaceFirst("(?s).*?\"(/needlewise/cohorts/[0-9a-f-]{36})\".*", "$1");
    }

    /** Sends a form of a page with what stands in it, but for what is said here. */
    private static void post(Guest guest, URI page, String action, Map<String, String> said) throws IOException {
        Guest.Form form = Guest.form(guest.get(page), action);
        List<Map.Entry<String, String>> fields = form.hidden();
        said.forEach((name, value) -> fields.add(Map.entry(name, value)));
        HttpResponse<String> answer = guest.post(page.resolve(action), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static Map<String, Long> sent(List<String> learners) {
        return platform.gradebook().posted().stream()
                .map(Gradebook.Posted::userId)
                .filter(learners::contains)
                .collect(Collectors.groupingBy(user -> user, HashMap::new, Collectors.counting()));
    }

    private static int waiting() {
        return count(THEIRS + " AND q.state = 'WAITING'");
    }

    private static int count(String query) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

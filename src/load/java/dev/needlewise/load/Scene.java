package dev.needlewise.load;

import dev.needlewise.RunningWar;
import dev.needlewise.persistence.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A filled store with a server over it, and people who can sign in there. */
final class Scene implements AutoCloseable {
    private final RunningWar war;
    private final World world;
    private final List<Copies.Copy> copies;
    private final List<String> history;
    private final String password;
    private final AtomicReference<Timings> timings = new AtomicReference<>(new Timings());

    private Scene(RunningWar war, World world, List<Copies.Copy> copies, List<String> history, String password) {
        this.war = war;
        this.world = world;
        this.copies = copies;
        this.history = history;
        this.password = password;
    }

    /** One person takes every case; then their history is given to as many as it takes. */
    static Scene filled(LoadedStore store, int sessions, int supervisors) throws Exception {
        World world = World.make(store, sessions, supervisors);
        String password = account(store);
        Map<String, String> settings = new HashMap<>(store.settings());
        settings.put("NEEDLEWISE_DEMO", "false");
        try (RunningWar war = RunningWar.start(store.home(), settings)) {
            Random random = new Random(1);
            Visitor visitor = new Visitor(war.url(), random, new AtomicReference<>(new Timings()));
            List<String> cases = world.cases().stream().map(Object::toString).toList();
            new Trainee(visitor, World.TEMPLATE, password, cases, random)
                    .takeAll(
                            world.attempts(),
                            world.own().practice(),
                            world.own().assessed());
        }
        List<Copies.Copy> copies;
        List<String> history = new ArrayList<>();
        try (Database database = store.store().get();
                Connection connection = database.source().getConnection()) {
            copies = new Copies(connection, world).fill();
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SELECT id FROM candidate_session WHERE person_id = '"
                            + world.template() + "' ORDER BY begun_at")) {
                while (found.next()) {
                    history.add(found.getString(1));
                }
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
        accounts(store.home(), copies, supervisors);
        settings.put(RunningWar.JAVA_OPTIONS, "-Xmx256m");
        return new Scene(RunningWar.start(store.home(), settings), world, copies, history, password);
    }

    private static String account(LoadedStore store) {
        String said = RunningWar.call(
                        store.settings(),
                        "user",
                        "add",
                        World.TEMPLATE,
                        "--home",
                        store.home().toString())
                .printed();
        return said.substring(said.lastIndexOf(' ') + 1).strip();
    }

    /** All with the one password, which is made only once because making it is slow on purpose. */
    private static void accounts(Path home, List<Copies.Copy> copies, int supervisors) throws IOException {
        Path file = home.resolve("users");
        String hash = Files.readAllLines(file).get(0).split(":", -1)[2];
        List<String> lines = new ArrayList<>();
        copies.forEach(copy -> lines.add(copy.account() + ":trainee:" + hash));
        for (int i = 0; i < supervisors; i++) {
            lines.add("supervisor-" + i + ":supervisor:" + hash);
        }
        Files.write(file, lines);
    }

    ProcessHandle server() {
        return war.process();
    }

    int sessions() {
        return copies.size() * history.size();
    }

    /** The times from now on. */
    Timings anew() {
        timings.set(new Timings());
        return timings.get();
    }

    /** The last of the list, who are not in the usual cohort if there are enough others. */
    List<Trainee> trainees(int count) {
        List<String> cases = world.cases().stream().map(Object::toString).toList();
        return copies.subList(Math.max(0, copies.size() - count), copies.size()).stream()
                .map(copy -> new Trainee(
                        visitor(copy.suffix().hashCode()),
                        copy.account(),
                        password,
                        cases,
                        new Random(copy.suffix().hashCode())))
                .toList();
    }

    List<Supervisor> supervisors(int count) {
        List<Supervisor> supervisors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            supervisors.add(new Supervisor(visitor(i), "supervisor-" + i, password, read(), new Random(i)));
        }
        return supervisors;
    }

    private Visitor visitor(int seed) {
        return new Visitor(war.url(), new Random(seed), timings);
    }

    private List<String> read() {
        return Stream.of(
                        Stream.of(cohort(), cohort(), "reviews", ""),
                        trainees(),
                        reviews().stream().limit(20))
                .flatMap(pages -> pages)
                .toList();
    }

    String cohort() {
        return "cohorts/" + world.groups().get(0).cohort();
    }

    /** The page of the big cohort, where there is one. */
    Stream<String> bigCohort() {
        return world.groups().stream()
                .filter(group -> group.size() == World.BIG)
                .map(group -> "cohorts/" + group.cohort());
    }

    Stream<String> trainees() {
        return copies.stream()
                .filter(copy -> copy.group().equals(world.groups().get(0)))
                .map(copy -> cohort() + "/trainees/" + copy.person());
    }

    List<String> reviews() {
        return copies.stream()
                .filter(copy -> copy.group().equals(world.groups().get(0)))
                .flatMap(copy -> history.stream().limit(10).map(id -> "reviews/" + copied(id, copy)))
                .toList();
    }

    /** A finished session of the trainee who is so far from the end of the list. */
    String session(int fromTheEnd) {
        Copies.Copy copy = copies.get(copies.size() - 1 - fromTheEnd);
        return "sessions/" + copied(history.get(fromTheEnd % history.size()), copy);
    }

    private static String copied(String id, Copies.Copy copy) {
        return id.substring(0, 24) + copy.suffix();
    }

    String styleSheet() throws IOException {
        URI home = war.url();
        String page = war.get("help").body();
        String href = page.replaceFirst("(?s).*?<link[^>]* href=\"([^\"]+\\.css)\".*", "$1");
        return home.resolve(href).getPath().substring(home.getPath().length());
    }

    @Override
    public void close() throws SQLException {
        war.close();
    }

    @Override
    public String toString() {
        return sessions() + " sessions of " + copies.size() + " people in "
                + world.groups().size() + " cohorts, "
                + Arrays.toString(world.groups().stream()
                        .mapToInt(World.Group::size)
                        .limit(3)
                        .toArray());
    }
}

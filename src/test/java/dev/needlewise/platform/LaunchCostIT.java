package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.RunningWar;
import dev.needlewise.testplatform.TestPlatform;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a launch asks of the store, from the login to the first page, when person, course and activity are known and the
 * browser comes with the session of an earlier launch. Counted where it arrives, in the log of the database.
 */
class LaunchCostIT {
    private static final Pattern STATEMENT = Pattern.compile("LOG: +(?:execute [^:]+|statement): (.*)");

    @TempDir
    Path home;

    @TempDir
    Path logs;

    @Test
    void a_launch_of_somebody_known_is_two_writing_transactions_and_five_that_only_read() throws IOException {
        // The server of the database may run as another user than the test.
        Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (TestPlatform platform = TestPlatform.start();
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("log_statement", "all")
                        .setServerConfig("logging_collector", "on")
                        .setServerConfig("log_directory", logs.toString())
                        .setServerConfig("log_filename", "statements.log")
                        .start();
                RunningWar war = RunningWar.start(
                        home,
                        Map.of(
                                "NEEDLEWISE_DATABASE_URL",
                                postgres.getJdbcUrl("postgres", "postgres"),
                                "NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS",
                                "true",
                                "NEEDLEWISE_LTI_INVITATION",
                                Course.INVITATION))) {
            Course course = Course.registered(platform, war.url());
            Guest ann = new Guest();
            launch(course, ann);
            launch(course, ann);

            Cost cost = leastOfFive(course, ann);

            assertThat(cost.writing()).as("%s", cost).isEqualTo(2);
            // One of each may be added by what is looked up every ten seconds, for all who come by then.
            assertThat(cost.transactions()).as("%s", cost).isLessThanOrEqualTo(7 + 1);
            assertThat(cost.statements()).as("%s", cost).isLessThanOrEqualTo(30 + 1);
        }
    }

    /** What others ask meanwhile is in the same log and only adds: the least of each number is the launch's own. */
    private Cost leastOfFive(Course course, Guest guest) throws IOException {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int before = statements().size();
            launch(course, guest);
            List<String> all = statements();
            costs.add(Cost.of(all.subList(before, all.size())));
        }
        return costs.stream().reduce(Cost::least).orElseThrow();
    }

    private static void launch(Course course, Guest guest) throws IOException {
        var page = guest.get(Guest.location(
                course.launch(guest, course.withServices(Course.learner("ann", "link-1", "first-fine-lines")))));
        assertThat(page.statusCode()).isEqualTo(200);
    }

    /** What was asked of the store, without the looks of the pool at its connections. */
    private record Cost(int statements, int transactions, int writing) {
        static Cost of(List<String> taken) {
            int statements = 0;
            int transactions = 0;
            int writing = 0;
            String before = "";
            for (String each : taken) {
                boolean ends = each.equals("COMMIT") || each.equals("ROLLBACK");
                boolean counts = !ends && !each.isEmpty() && !each.equals("BEGIN") && !each.contains("nextval");
                statements += counts ? 1 : 0;
                transactions += ends && !before.equals("BEGIN") ? 1 : 0;
                writing += each.equals("COMMIT") ? 1 : 0;
                before = each;
            }
            return new Cost(statements, transactions, writing);
        }

        Cost least(Cost other) {
            return new Cost(
                    Math.min(statements, other.statements),
                    Math.min(transactions, other.transactions),
                    Math.min(writing, other.writing));
        }
    }

    /** All but what looks at the queue of marks every other second. */
    private List<String> statements() throws IOException {
        return Files.readAllLines(logs.resolve("statements.log")).stream()
                .map(STATEMENT::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1).strip())
                .filter(statement -> !statement.contains("queued_score"))
                .toList();
    }
}

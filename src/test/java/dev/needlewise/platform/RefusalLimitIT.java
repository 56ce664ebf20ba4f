package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is refused too often has to wait a minute: a server with a low limit. */
class RefusalLimitIT {
    private static final int REFUSALS = 6;

    @TempDir
    static Path home;

    private static Connection connection;
    private static Administrator administrator;

    @BeforeAll
    static void start() throws IOException {
        connection = Connection.start(
                TestPlatform.start(), home, Map.of("NEEDLEWISE_REFUSALS_PER_MINUTE", String.valueOf(REFUSALS)));
        administrator = Administrator.of(connection);
    }

    @AfterAll
    static void stop() {
        connection.close();
    }

    @Test
    void launches_are_limited_by_failures_only_and_each_refusal_leaves_one_row_in_the_audit() throws IOException {
        Course course = connection.course();
        for (int i = 0; i < 2 * REFUSALS; i++) {
            assertThat(course.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);
        }
        int rows = administrator.auditRows("A launch was refused").size();
        for (int i = 0; i < REFUSALS; i++) {
            String nonce = "of-another-login-" + i;
            HttpResponse<String> refused = course.launch(new Guest(), token -> token.with("nonce", nonce));
            assertThat(refused.statusCode()).isEqualTo(401);
            String code = Jsoup.parse(refused.body()).select("code").text();
            assertThat(administrator.auditRows("A launch was refused")).hasSize(rows + i + 1);
            assertThat(administrator.auditRows("A launch was refused").get(0)).contains(code);
        }
        HttpResponse<String> tooMany = course.launch(new Guest(), token -> token.with("nonce", "one too many"));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("60");
        assertThat(administrator.auditRows("A launch was refused")).hasSize(rows + REFUSALS);
        assertThat(course.launch(new Guest(), token -> token).statusCode())
                .as("the class behind the same address goes on")
                .isEqualTo(303);
    }

    @Test
    void guessing_the_words_of_an_invitation_ends_soon() throws IOException {
        int rows = administrator.auditRows("A registration was refused").size();
        for (int i = 0; i < REFUSALS; i++) {
            assertThat(registered("guess-" + i)).isEqualTo(404);
        }
        assertThat(administrator.auditRows("A registration was refused")).hasSize(rows + REFUSALS);
        assertThat(registered(Course.INVITATION))
                .as("even the right words, for a minute")
                .isEqualTo(429);
    }

    private static int registered(String invitation) throws IOException {
        return Course.register(connection.platform(), connection.war().url(), new Guest(), invitation)
                .statusCode();
    }
}

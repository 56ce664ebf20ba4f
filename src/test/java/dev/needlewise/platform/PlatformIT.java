package dev.needlewise.platform;

import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.RunningWar;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The shared platform and server; each test has users and links of its own. */
abstract class PlatformIT {
    static final String CASE = "first-fine-lines";

    static Connection connection;
    static TestPlatform platform;
    static RunningWar war;
    static Course course;

    @BeforeAll
    static void connect() {
        connection = Connection.shared();
        platform = connection.platform();
        war = connection.war();
        course = connection.course();
    }

    @BeforeEach
    void all_is_well() {
        platform.launches(token -> token);
        for (Service service : Service.values()) {
            platform.let(service, Fault.NONE);
        }
    }

    /** The session that a trainee begins at an activity. */
    static URI begun(Guest guest, URI activity) throws IOException {
        return Guest.location(guest.press(activity, "/lti/activities/"));
    }

    /** The row of somebody in the table that a supervisor sees at an activity. */
    static String rowOf(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }
}

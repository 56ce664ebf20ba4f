package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Course;
import dev.needlewise.Guest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who is in the course, by Names and Role Provisioning Services, as its supervisor sees it. */
class RosterIT extends PlatformIT {
    @Test
    void who_teaches_the_course_supervises_and_sees_who_has_not_started() throws IOException {
        platform.enrol("ben", "Ben of the roster", "Learner");
        Guest guest = new Guest();
        HttpResponse<String> landed =
                course.launch(guest, Course.asTeacher(course.withServices(Course.learner("tess", "link-b", CASE))));
        URI activity = Guest.location(landed);

        assertThat(guest.get(war.url("me")).body()).contains("\"role\":\"supervisor\"");
        HttpResponse<String> read = guest.press(activity, "/roster");
        assertThat(read.body()).contains("Ben of the roster", "Not started", "The roster was read.");
    }

    @Test
    void who_left_the_course_is_marked_and_what_they_did_stays() throws IOException {
        platform.enrol("stays", "Somebody who stays", "Learner");
        platform.enrol("gone", "Name of gone", "Learner");
        for (String user : List.of("gone", "hidden")) {
            Guest guest = new Guest();
            begun(
                    guest,
                    Guest.location(course.launch(guest, course.withServices(Course.learner(user, "link-g", CASE)))));
        }
        Guest teacher = new Guest();
        URI seen = Guest.location(
                course.launch(teacher, Course.asTeacher(course.withServices(Course.learner("tess", "link-g", CASE)))));
        assertThat(teacher.press(seen, "/roster").body()).doesNotContain("Left the course");

        platform.unenrol("gone");
        Document roster = Jsoup.parse(teacher.press(seen, "/roster").body());
        assertThat(rowOf(roster, "Name of gone")).contains("Left the course");
        assertThat(rowOf(roster, "Somebody who stays")).contains("Not started");
        // The roster never listed this one, and so cannot miss them.
        assertThat(rowOf(roster, "Name of hidden")).contains("Started").doesNotContain("Finished");
    }
}

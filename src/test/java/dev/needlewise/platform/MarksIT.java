package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.CasePlayer;
import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.Soon;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Marks on their way to the gradebook, by Assignment and Grade Services. */
class MarksIT extends PlatformIT {
    @Test
    void a_mark_reaches_the_gradebook_though_it_was_down_when_the_case_was_finished() throws Exception {
        Guest guest = new Guest();
        HttpResponse<String> landed = course.launch(guest, course.withServices(Course.learner("cleo", "link-c", CASE)));
        platform.let(Service.SCORES, Fault.UNAVAILABLE);
        URI feedback = CasePlayer.play(guest, begun(guest, Guest.location(landed)));
        assertThat(guest.get(feedback).statusCode()).isEqualTo(200);
        awaitThat(() -> !platform.calls("/scores").isEmpty());
        platform.let(Service.SCORES, Fault.NONE);
        awaitThat(() -> platform.gradebook().posted().stream()
                .anyMatch(posted -> posted.userId().equals("cleo")));

        List<?> posted = platform.gradebook().posted().stream()
                .filter(each -> each.userId().equals("cleo"))
                .toList();
        assertThat(posted).hasSize(1);

        Guest teacher = new Guest();
        HttpResponse<String> seen =
                course.launch(teacher, Course.asTeacher(course.withServices(Course.learner("tess", "link-c", CASE))));
        assertThat(rowOf(Jsoup.parse(teacher.get(Guest.location(seen)).body()), "Name of cleo"))
                .contains("Finished", "Sent");
    }

    @Test
    void a_refused_mark_is_shown_to_the_supervisor_and_sent_again() throws Exception {
        Guest guest = new Guest();
        HttpResponse<String> landed = course.launch(guest, course.withServices(Course.learner("dora", "link-d", CASE)));
        platform.let(Service.SCORES, Fault.FORBIDDEN);
        CasePlayer.play(guest, begun(guest, Guest.location(landed)));
        Guest teacher = new Guest();
        URI activity = Guest.location(
                course.launch(teacher, Course.asTeacher(course.withServices(Course.learner("tess", "link-d", CASE)))));
        awaitThat(() -> teacher.get(activity).body().contains("Send again"));

        platform.let(Service.SCORES, Fault.NONE);
        assertThat(teacher.press(activity, "/marks").body()).contains("1 mark is on its way again.");
        awaitThat(() -> platform.gradebook().posted().stream()
                .anyMatch(posted -> posted.userId().equals("dora")));
    }

    private static void awaitThat(Callable<Boolean> awaited) throws Exception {
        assertThat(Soon.is(awaited)).isTrue();
    }
}

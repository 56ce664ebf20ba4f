package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.CasePlayer;
import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.RunningWar;
import dev.needlewise.Soon;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A stop, or a kill, between the end of a case and the arrival of its mark, while the gradebook is down.
 *
 * <p>Each test has a server and a platform of its own and mostly waits, so they run at once.
 */
@Execution(ExecutionMode.CONCURRENT)
class PlatformRestartIT {
    private final TestPlatform platform = TestPlatform.start();

    @TempDir
    Path home;

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void a_stop_loses_no_mark_and_sends_none_twice() throws Exception {
        try (RunningWar first = RunningWar.start(home, Course.SETTINGS)) {
            finishWhile(first, Fault.UNAVAILABLE);
        }
        arrivesOnceAfterTheNextStart();
    }

    @Test
    void a_stop_in_the_middle_of_a_send_loses_no_mark_and_sends_none_twice() throws Exception {
        try (RunningWar first = RunningWar.start(home, Course.SETTINGS)) {
            finishWhile(first, Fault.SLOW);
        }
        arrivesOnceAfterTheNextStart();
    }

    @Test
    void a_kill_in_the_middle_of_a_send_loses_no_mark_and_sends_none_twice() throws Exception {
        RunningWar first = RunningWar.start(home, Course.SETTINGS);
        try (first) {
            finishWhile(first, Fault.UNAVAILABLE);
            int tried = platform.calls("/scores").size();
            platform.let(Service.SCORES, Fault.SLOW);
            first.killAfter(() -> platform.calls("/scores").size() > tried, Duration.ZERO);
        }
        arrivesOnceAfterTheNextStart();
    }

    @Test
    void a_kill_between_the_answer_of_the_gradebook_and_our_note_of_it_sends_no_mark_twice() throws Exception {
        RunningWar first = RunningWar.start(home, Course.SETTINGS);
        try (first) {
            finishACaseWhile(first, Fault.SLOW_AFTERWARDS);
            first.killAfter(() -> !platform.gradebook().posted().isEmpty(), Duration.ZERO);
        }
        platform.let(Service.SCORES, Fault.NONE);
        try (RunningWar second = RunningWar.start(home, Course.SETTINGS)) {
            assertThat(platform.waitsForCall("/results")).isTrue();
            second.stop();
        }
        assertThat(platform.gradebook().posted()).hasSize(1);
    }

    /** A trainee finishes a case, and its mark has been tried at least once. */
    private void finishWhile(RunningWar war, Fault fault) throws Exception {
        finishACaseWhile(war, fault);
        assertThat(platform.waitsForCall("/scores")).isTrue();
        assertThat(platform.gradebook().posted()).isEmpty();
    }

    private void finishACaseWhile(RunningWar war, Fault fault) throws Exception {
        Course course = Course.registered(platform, war.url());
        // The next start has another port, so the platform is told the keys by hand.
        platform.knowsKeys(course.client().id(), war.get("lti/jwks").body());
        platform.let(Service.SCORES, fault);
        Guest guest = new Guest();
        URI activity = Guest.location(
                course.launch(guest, course.withServices(Course.learner("ann", "link-1", "first-fine-lines"))));
        CasePlayer.play(guest, Guest.location(guest.press(activity, "/lti/activities/")));
    }

    private void arrivesOnceAfterTheNextStart() throws Exception {
        platform.let(Service.SCORES, Fault.NONE);
        try (RunningWar second = RunningWar.start(home, Course.SETTINGS)) {
            assertThat(Soon.is(() -> !platform.gradebook().posted().isEmpty())).isTrue();
        }
        assertThat(platform.gradebook().posted()).hasSize(1);
        assertThat(platform.gradebook().posted().get(0).userId()).isEqualTo("ann");
    }
}

package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop between the end of a case and the sending of its mark. */
class PlatformRestartIT {
    private static final Map<String, String> SETTINGS =
            Map.of("NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS", "true", "NEEDLEWISE_LTI_INVITATION", Course.INVITATION);

    @TempDir
    Path home;

    @Test
    void loses_no_mark_and_sends_none_twice() throws IOException {
        try (TestPlatform platform = TestPlatform.start()) {
            String keys;
            String client;
            try (RunningWar first = RunningWar.start(home, SETTINGS)) {
                Course course = Course.registered(platform, first);
                client = course.client().id();
                platform.let(Service.SCORES, Fault.UNAVAILABLE);
                Guest guest = new Guest();
                URI activity = Guest.location(
                        course.launch(guest, course.withServices(Course.learner("ann", "link-1", "first-fine-lines"))));
                Guest.Form begin = Guest.form(guest.get(activity), "/lti/activities/");
                CasePlayer.play(guest, Guest.location(guest.post(activity.resolve(begin.action()), begin.hidden())));
                keys = first.get("lti/jwks").body();
            }
            // The next start has another port, so the platform is told the same keys by hand.
            platform.knowsKeys(client, keys);
            platform.let(Service.SCORES, Fault.NONE);
            try (RunningWar second = RunningWar.start(home, SETTINGS)) {
                assertThat(second.get("lti/jwks").body()).isEqualTo(keys);
                // A send that the stop cut off keeps its lease for five minutes before anyone tries again.
                Instant end = Instant.now().plus(Duration.ofMinutes(6));
                while (platform.gradebook().posted().isEmpty() && Instant.now().isBefore(end)) {
                    second.get("health/live");
                }
            }
            assertThat(platform.gradebook().posted()).hasSize(1);
        }
    }
}

package dev.needlewise.kill;

import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.RunningWar;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;

/** Trainees whom a learning platform sends, and for whose marks its gradebook waits. */
final class LaunchedTrainees implements AutoCloseable {
    private static final String COOKIE = "needlewise-launch";

    private final TestPlatform platform = TestPlatform.start();

    /** Every start has a port of its own, and a platform knows one address. */
    private final RoundRobin door;

    private Course course;

    /**
     * A trainee at an activity.
     *
     * @param activity its address within the server
     */
    record Arrived(TraineeBrowser browser, String activity) {}

    LaunchedTrainees() throws IOException {
        this.door = RoundRobin.start();
    }

    /** What a server needs to be told to take them in. */
    Map<String, String> settings() {
        return Map.of(
                "NEEDLEWISE_PUBLIC_URL",
                door.address().toString(),
                "NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS",
                "true",
                "NEEDLEWISE_LTI_INVITATION",
                Course.INVITATION);
    }

    /** From now on the platform finds this server; the first of them is registered at it. */
    void areSentTo(RunningWar war) throws IOException {
        door.over(war.url());
        if (course == null) {
            course = Course.registered(platform, door.address());
        }
    }

    Arrived arrives(String user, String scenario, RunningWar war, Random random) throws IOException {
        Guest guest = new Guest();
        HttpResponse<String> launched =
                course.launch(guest, course.withServices(Course.learner(user, "link-" + scenario, scenario)));
        if (launched.statusCode() != 303) {
            throw new IllegalStateException("A launch was refused: " + launched.statusCode() + " " + launched.body());
        }
        String activity = Guest.location(launched).getPath();
        return new Arrived(
                new TraineeBrowser(
                        war.url(), random, signedIn(guest.cookie(COOKIE).orElseThrow())),
                activity.substring(war.url().getPath().length()));
    }

    private static TraineeBrowser.Wire signedIn(String cookie) {
        HttpClient client = HttpClient.newHttpClient();
        return request -> client.send(
                HttpRequest.newBuilder(request, (name, value) -> true)
                        .header("Cookie", COOKIE + "=" + cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        door.close();
        platform.close();
    }
}

package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.RunningWar;
import dev.needlewise.Soon;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A trainee who goes on working while a disk gets full and has room again, and what must be seen meanwhile. */
final class WorkOnFullDisk {
    private static final String PASSWORD = "only for this test";
    static final Map<String, String> SETTINGS = Map.of("NEEDLEWISE_DEMO_PASSWORD", PASSWORD);

    private static final int PAGES = 400;

    private final RunningWar war;
    private final TraineeBrowser browser;
    private final List<String> cases;
    private final List<TraineeAtWork.Acknowledged> saved = new ArrayList<>();

    private WorkOnFullDisk(RunningWar war, TraineeBrowser browser) throws IOException {
        this.war = war;
        this.browser = browser;
        cases = browser.cases();
    }

    /** Some answers while there is room. */
    static WorkOnFullDisk begun(RunningWar war) throws IOException {
        TraineeBrowser browser = new TraineeBrowser(war.url(), new Random(7));
        browser.signIn("trainee1", PASSWORD);
        WorkOnFullDisk work = new WorkOnFullDisk(war, browser);
        assertThat(work.answers(10)).doesNotContain(500, 503);
        return work;
    }

    /** On a page that says so, never as a failure of ours, and by health with a reason. */
    void isRefusedFor(String reason) throws IOException {
        assertThat(answers(PAGES)).contains(503).doesNotContain(500);
        assertThat(browser.get("sources").statusCode()).isIn(200, 503);
        HttpResponse<String> ready = war.get("health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains(reason);
        assertThat(war.get("health/live").statusCode()).isEqualTo(200);
    }

    /** Nobody touched our server; room was made, and the database runs. */
    void goesOn() throws Exception {
        Soon.is(() -> war.get("health/ready").statusCode() == 200);
        assertThat(war.get("health/ready").body()).startsWith("ready");
        int before = saved.size();
        assertThat(answers(30)).doesNotContain(500, 503);
        assertThat(saved.size()).as("answers saved after room was made").isGreaterThan(before);
    }

    void isKeptIn(DataSource source) throws Exception {
        StoredWork stored = new StoredWork(source);
        stored.holdsAll(saved);
        stored.isWhole();
    }

    /** So many pages, whatever comes, until one is refused for want of the store; gives every status. */
    private List<Integer> answers(int pages) throws IOException {
        List<Integer> told = new ArrayList<>();
        for (int page = 0; page < pages && !told.contains(503); page++) {
            told.addAll(step(cases.get(page % 3)));
        }
        return told;
    }

    private List<Integer> step(String address) throws IOException {
        try {
            String session = browser.session(address);
            HttpResponse<String> shown = browser.page(session);
            Element form = Jsoup.parse(shown.body()).selectFirst("form:has(input[name=at])");
            if (form == null) {
                return List.of(told(shown));
            }
            HttpResponse<String> answer = browser.post(session, browser.filled(form));
            if (answer.statusCode() == 303) {
                saved.add(new TraineeAtWork.Acknowledged(
                        session.substring(session.lastIndexOf('/') + 1),
                        form.selectFirst("input[name=at]").val()));
            }
            return List.of(told(shown), told(answer));
        } catch (IllegalStateException notBegun) {
            return List.of(
                    Integer.parseInt(String.valueOf(notBegun.getMessage()).replaceAll("(?s).*?: (\\d{3})\\b.*", "$1")));
        }
    }

    private static int told(HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            assertThat(answer.body()).contains("What was saved before is still saved.");
        }
        return answer.statusCode();
    }
}

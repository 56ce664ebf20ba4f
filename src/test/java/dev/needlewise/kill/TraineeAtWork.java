package dev.needlewise.kill;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Takes one case after another until the server is gone, and writes down every answer that was acknowledged. */
final class TraineeAtWork implements Callable<Integer> {
    private static final int MOST_PAGES = 200;

    private final TraineeBrowser browser;
    private final List<String> cases;
    private final Random random;
    private final Queue<Acknowledged> acknowledged;
    private int finished;

    /**
     * An answer that the server said it had saved.
     *
     * @param form the token of the form that it came by
     */
    record Acknowledged(String session, String form) {
        /** What the form was about: an item, or a scene that only tells. */
        String about() {
            return form.substring(form.indexOf('.') + 1);
        }
    }

    TraineeAtWork(TraineeBrowser browser, List<String> cases, Random random, Queue<Acknowledged> acknowledged) {
        this.browser = browser;
        this.cases = cases;
        this.random = random;
        this.acknowledged = acknowledged;
    }

    /** Gives how many cases came to their end; the end of the server ends the work. */
    @Override
    public Integer call() {
        try {
            while (true) {
                finish();
                finished++;
            }
        } catch (IOException e) {
            return finished;
        }
    }

    /** Goes on with a case, or begins one, to its end. */
    void finish() throws IOException {
        play(browser.session(cases.get(random.nextInt(cases.size()))));
    }

    private void play(String session) throws IOException {
        for (int page = 0; page < MOST_PAGES; page++) {
            HttpResponse<String> shown = browser.page(session);
            if (shown.statusCode() == 303) {
                return;
            }
            Element form = Jsoup.parse(shown.body()).selectFirst("form:has(input[name=at])");
            if (shown.statusCode() != 200 || form == null) {
                throw new IllegalStateException("No question at " + session + ": " + shown.statusCode());
            }
            answer(session, form);
        }
        throw new IllegalStateException("The case at " + session + " never ends");
    }

    /** What cannot be taken as it was filled in is filled in again on the next page. */
    private void answer(String session, Element form) throws IOException {
        List<TraineeBrowser.Field> fields = browser.filled(form);
        HttpResponse<String> answer = browser.post(session, fields);
        if (answer.statusCode() == 303) {
            String token = form.selectFirst("input[name=at]").val();
            acknowledged.add(new Acknowledged(session.substring(session.lastIndexOf('/') + 1), token));
        } else if (answer.statusCode() != 422 && answer.statusCode() != 200) {
            throw new IllegalStateException("An answer at " + session + " came to " + answer.statusCode());
        }
    }
}

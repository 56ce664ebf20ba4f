package dev.needlewise.load;

import dev.needlewise.kill.TraineeBrowser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes one case after another to its end, each page with random answers, and reads the feedback. */
final class Trainee implements Worker {
    private final Visitor visitor;
    private final String account;
    private final String password;
    private final List<String> cases;
    private final Random random;
    private @Nullable String session;
    private boolean signedIn;

    /** An answer that is ready to be sent. */
    record Ready(Trainee by, String to, List<TraineeBrowser.Field> fields) {
        /** Whether it was saved. */
        boolean send() throws IOException {
            return by.visitor.browser().post(to, fields).statusCode() == 303;
        }
    }

    Trainee(Visitor visitor, String account, String password, List<String> cases, Random random) {
        this.visitor = visitor;
        this.account = account;
        this.password = password;
        this.cases = cases;
        this.random = random;
    }

    @Override
    public Visitor visitor() {
        return visitor;
    }

    void signIn() throws IOException {
        if (!signedIn) {
            visitor.browser().signIn(account, password);
            signedIn = true;
        }
    }

    @Override
    public void next() throws IOException {
        signIn();
        Optional<Ready> answer = ready();
        if (answer.isPresent()) {
            answer.get().send();
        }
    }

    /** A running case. */
    String session() throws IOException {
        if (session == null) {
            session = visitor.browser().session("cases/" + cases.get(random.nextInt(cases.size())));
        }
        return session;
    }

    /** The address of the page that a running case stands at. */
    String stage() throws IOException {
        return visitor.browser().page(session()).uri().toString();
    }

    /** The page that is next, filled in; nothing where the case was over, and then another is begun the next time. */
    Optional<Ready> ready() throws IOException {
        String at = session();
        HttpResponse<String> shown = visitor.browser().page(at);
        if (shown.statusCode() == 303) {
            visitor.browser().get(at + "/feedback");
            session = null;
            return Optional.empty();
        }
        Element form = Jsoup.parse(shown.body()).selectFirst("form:has(input[name=at])");
        if (form == null) {
            session = null;
            throw new IOException("No question at " + at + ": " + shown.statusCode());
        }
        return Optional.of(new Ready(this, at, visitor.browser().filled(form)));
    }

    /** Takes each case so many times, always for this assignment. */
    void takeAll(int times, String practice, String assessed) throws IOException {
        signIn();
        for (int i = 0; i < times * cases.size(); i++) {
            String scenario = cases.get(i % cases.size());
            String assignment = i % cases.size() < cases.size() / 2 ? practice : assessed;
            Element form = Jsoup.parse(
                            visitor.browser().get("cases/" + scenario).body())
                    .selectFirst("form:has(input[name=id][value=" + assignment + "])");
            HttpResponse<String> begun = visitor.browser()
                    .post("cases/" + scenario, visitor.browser().filled(form));
            String location = begun.headers().firstValue("location").orElseThrow();
            session = location.substring(location.indexOf("sessions/"));
            while (session != null) {
                Optional<Ready> answer = ready();
                if (answer.isPresent()) {
                    answer.get().send();
                }
            }
        }
    }
}

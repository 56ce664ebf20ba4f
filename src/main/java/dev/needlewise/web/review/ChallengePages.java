package dev.needlewise.web.review;

import dev.needlewise.application.review.ChallengeReason;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.PathIds;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.TooLong;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;

/** "I think this is wrong", as a trainee sends it from the feedback. */
public final class ChallengePages {
    private static final int REFUSED = 422;
    private static final int DIGITS = 3;

    private final ChallengeReason challenge;
    private final Frames frames;
    private final Views views;

    public ChallengePages(ChallengeReason challenge, Frames frames, Views views) {
        this.challenge = challenge;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(Route.post("/sessions/{id}/challenge", Access.SIGNED_IN, this::send));
    }

    private Reply send(Visit visit) {
        SessionId session = PathIds.session(visit, "id");
        String item = visit.field("item");
        List<FieldError> tooLong = TooLong.words("words", visit.field("words"));
        if (!tooLong.isEmpty()) {
            return again(visit, session, tooLong);
        }
        return challenge
                .challenge(visit.viewer(), session, item, line(visit.field("line")), visit.field("words"))
                .match(
                        done -> Reply.seeOther(
                                visit.contextPath() + "/sessions/" + session + "/feedback?challenged=yes"),
                        why -> again(visit, session, List.of(ReviewProblems.of(why, "words"))),
                        ChallengePages::missing);
    }

    private Reply again(Visit visit, SessionId session, List<FieldError> problems) {
        Page page = frames.page(visit, Words.say("challenge.summary"))
                .withBack(Words.say("challenge.back"), "/sessions/" + session + "/feedback")
                .withErrors(problems);
        return Reply.html(
                REFUSED,
                views.render(
                        "review/challenge.jte",
                        Map.of(
                                "page", page,
                                "action", visit.contextPath() + "/sessions/" + session + "/challenge",
                                "item", visit.field("item"),
                                "line", visit.field("line"),
                                "words", visit.field("words"))));
    }

    private static int line(String typed) {
        boolean number = !typed.isEmpty()
                && typed.length() <= DIGITS
                && typed.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return number ? Integer.parseInt(typed) : 0;
    }

    private static Reply missing() {
        throw PathIds.notFound();
    }
}

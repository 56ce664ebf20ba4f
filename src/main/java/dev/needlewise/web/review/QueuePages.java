package dev.needlewise.web.review;

import dev.needlewise.application.Acted;
import dev.needlewise.application.review.AnswerChallenge;
import dev.needlewise.application.review.ListReviews;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.ReviewRefusal;
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
import java.util.function.Supplier;

/** What waits for review: attempts to read, and the trainees' doubts, which are answered here. */
public final class QueuePages {
    private static final int REFUSED = 422;

    private final ListReviews list;
    private final AnswerChallenge answer;
    private final Supplier<Pack> pack;
    private final Frames frames;
    private final Views views;

    public QueuePages(ListReviews list, AnswerChallenge answer, Supplier<Pack> pack, Frames frames, Views views) {
        this.list = list;
        this.answer = answer;
        this.pack = pack;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/reviews", Access.SUPERVISOR, visit -> list(visit, 200, List.of())),
                Route.post("/reviews/doubts/{doubt}", Access.SUPERVISOR, this::answer));
    }

    private Reply list(Visit visit, int status, List<FieldError> problems) {
        QueueView view = QueueView.of(list.list(visit.viewer()), pack.get().passRule(), visit.contextPath());
        Page page = frames.page(visit, Words.say("reviews.title")).withErrors(problems);
        return Reply.html(
                status,
                views.render(
                        "review/list.jte",
                        Map.of(
                                "page",
                                page,
                                "view",
                                view,
                                "doubt",
                                problems.isEmpty() ? "" : visit.name("doubt"),
                                "words",
                                visit.field("words"),
                                "said",
                                visit.has("answered") ? Words.say("review.said.answered") : "")));
    }

    private Reply answer(Visit visit) {
        String id = PathIds.uuid(visit.name("doubt"));
        List<FieldError> tooLong = TooLong.words("answer-" + id, visit.field("words"));
        if (!tooLong.isEmpty()) {
            return list(visit, REFUSED, tooLong);
        }
        Acted<Challenge, ReviewRefusal> acted = answer.answer(visit.viewer(), id, visit.field("words"));
        return acted.match(
                done -> Reply.seeOther(visit.contextPath() + "/reviews?answered=yes"),
                why -> list(visit, REFUSED, List.of(ReviewProblems.of(why, "answer-" + id))),
                QueuePages::missing);
    }

    private static Reply missing() {
        throw PathIds.notFound();
    }
}

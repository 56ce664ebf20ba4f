package dev.needlewise.web.review;

import dev.needlewise.application.Acted;
import dev.needlewise.application.review.CloseCriticalError;
import dev.needlewise.application.review.CommentOn;
import dev.needlewise.application.review.RecordDecision;
import dev.needlewise.application.review.ReturnForAnotherTry;
import dev.needlewise.application.review.ReviewReading;
import dev.needlewise.application.review.ReviewSession;
import dev.needlewise.application.review.ReviewSheet;
import dev.needlewise.domain.training.review.ReviewRefusal;
import dev.needlewise.domain.training.review.Verdict;
import dev.needlewise.domain.training.session.Attempt;
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
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One session: read, commented, returned, decided; its critical error closed. */
public final class ReviewPages {
    private static final int REFUSED = 422;
    private static final List<String> SAID = List.of("commented", "returned", "decided", "closed");

    private final ReviewSession review;
    private final Acts acts;
    private final Frames frames;
    private final Views views;
    private final Clock clock;

    /** What can be done here. */
    public record Acts(
            CommentOn comment, ReturnForAnotherTry giveBack, RecordDecision decide, CloseCriticalError close) {}

    public ReviewPages(ReviewSession review, Acts acts, Frames frames, Views views, Clock clock) {
        this.review = review;
        this.acts = acts;
        this.frames = frames;
        this.views = views;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/reviews/{session}", Access.SUPERVISOR, visit -> show(visit, 200, Typed.NOTHING, List.of())),
                Route.post("/reviews/{session}/comment", Access.SUPERVISOR, this::comment),
                Route.post("/reviews/{session}/return", Access.SUPERVISOR, this::giveBack),
                Route.post("/reviews/{session}/decision", Access.SUPERVISOR, this::decide),
                Route.post("/reviews/{session}/critical", Access.SUPERVISOR, this::close));
    }

    private Reply show(Visit visit, int status, Typed typed, List<FieldError> problems) {
        ReviewReading reading = review.review(visit.viewer(), session(visit));
        if (reading instanceof ReviewReading.StillRunning running) {
            return running(visit, running);
        }
        if (reading instanceof ReviewReading.NoLongerKept) {
            return forgotten(visit);
        }
        if (!(reading instanceof ReviewReading.Shown shown)) {
            throw PathIds.notFound();
        }
        ReviewSheet sheet = shown.sheet();
        Page page = frames.page(visit, sheet.trainee().displayName(), caption(sheet))
                .withBack(sheet.cohort().name(), "/cohorts/" + sheet.cohort().id())
                .withApproval(frames.approval(
                        sheet.feedback().pack(),
                        sheet.feedback().session().attempt().played().profile()))
                .withErrors(problems);
        ReviewView view = ReviewView.of(sheet, typed, visit.contextPath(), clock.instant());
        return Reply.html(
                status, views.render("review/session.jte", Map.of("page", page, "view", view, "said", said(visit))));
    }

    private Reply forgotten(Visit visit) {
        Page page = frames.page(visit, Words.say("answers.forgotten")).withBack(Words.say("reviews.title"), "/reviews");
        return Reply.html(
                200,
                views.render(
                        "failure.jte",
                        Map.of("page", page, "words", Words.say("answers.forgotten.words"), "reference", "")));
    }

    private Reply running(Visit visit, ReviewReading.StillRunning running) {
        Page page = frames.page(visit, running.trainee().person().displayName())
                .withBack(Words.say("reviews.title"), "/reviews");
        return Reply.html(200, views.render("review/running.jte", Map.of("page", page)));
    }

    private static String caption(ReviewSheet sheet) {
        Attempt attempt = sheet.feedback().session().attempt();
        String number = sheet.feedback()
                .assignment()
                .flatMap(assignment -> assignment.attemptsAllowed())
                .map(allowed -> Words.say("review.attempt.of", attempt.number(), allowed))
                .orElseGet(() -> Words.say("review.attempt", attempt.number()));
        return Words.say(
                "review.caption",
                sheet.feedback().keyed().scenario().title(),
                number,
                Words.say("mode." + attempt.mode().code()));
    }

    private Reply comment(Visit visit) {
        List<FieldError> tooLong = TooLong.words("comment", visit.field("words"));
        if (!tooLong.isEmpty()) {
            return again(visit, "comment", tooLong);
        }
        Optional<String> item = Optional.of(visit.field("item")).filter(named -> !named.isEmpty());
        return told(
                visit,
                "comment",
                "commented",
                acts.comment().comment(visit.viewer(), session(visit), item, visit.field("words")));
    }

    private Reply giveBack(Visit visit) {
        List<FieldError> problems = new ArrayList<>(TooLong.words("return-words", visit.field("words")));
        String typed = visit.field("until");
        Optional<Instant> until =
                typed.isBlank() ? Optional.empty() : zone(visit).read(typed);
        if (!typed.isBlank() && until.isEmpty()) {
            problems.add(new FieldError("until", Words.say("assignment.error.date")));
        }
        if (!problems.isEmpty()) {
            return again(visit, "return-words", problems);
        }
        return told(
                visit,
                "return-words",
                "returned",
                acts.giveBack().giveBack(visit.viewer(), session(visit), visit.field("words"), until));
    }

    /** Dates are typed in the cohort's time zone. */
    private When zone(Visit visit) {
        ReviewReading reading = review.review(visit.viewer(), session(visit));
        if (reading instanceof ReviewReading.Shown shown) {
            return new When(shown.sheet().cohort().zone());
        }
        throw PathIds.notFound();
    }

    private Reply decide(Visit visit) {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.code().equals(visit.field("verdict")))
                .findFirst();
        List<FieldError> problems = new ArrayList<>(TooLong.words("decision-words", visit.field("words")));
        if (verdict.isEmpty()) {
            problems.add(new FieldError("verdict", Words.say("review.error.verdict")));
        }
        problems.addAll(TooLong.reason("reason", visit.field("reason")));
        if (verdict.isEmpty() || !problems.isEmpty()) {
            if (!visit.has("read")) {
                problems.add(ReviewProblems.of(ReviewRefusal.NOT_READ, "decision-words"));
            }
            return again(visit, "decision-words", problems);
        }
        RecordDecision.Wanted wanted = new RecordDecision.Wanted(
                verdict.get(), visit.field("words"), visit.field("reason"), visit.has("read"));
        return toldAll(
                visit, "decision-words", "decided", acts.decide().record(visit.viewer(), session(visit), wanted));
    }

    private Reply close(Visit visit) {
        List<FieldError> tooLong = TooLong.reason("close-reason", visit.field("words"));
        if (!tooLong.isEmpty()) {
            return again(visit, "close-reason", tooLong);
        }
        return told(
                visit,
                "close-reason",
                "closed",
                acts.close().close(visit.viewer(), session(visit), visit.field("words")));
    }

    /** The same page with everything that was typed into one of its forms, and what is to be mended. */
    private Reply again(Visit visit, String form, List<FieldError> problems) {
        return show(visit, REFUSED, Typed.in(form, visit), problems);
    }

    private <T> Reply told(Visit visit, String form, String said, Acted<T, ReviewRefusal> acted) {
        return acted.match(
                done -> back(visit, said),
                why -> again(visit, form, List.of(ReviewProblems.of(why, form))),
                ReviewPages::missing);
    }

    private <T> Reply toldAll(Visit visit, String form, String said, Acted<T, List<ReviewRefusal>> acted) {
        return acted.match(
                done -> back(visit, said),
                all -> again(
                        visit,
                        form,
                        all.stream().map(why -> ReviewProblems.of(why, form)).toList()),
                ReviewPages::missing);
    }

    private static Reply back(Visit visit, String said) {
        return Reply.seeOther(visit.contextPath() + "/reviews/" + visit.name("session") + "?" + said + "=yes");
    }

    private static SessionId session(Visit visit) {
        return PathIds.session(visit, "session");
    }

    private static String said(Visit visit) {
        return SAID.stream()
                .filter(visit::has)
                .findFirst()
                .map(what -> Words.say("review.said." + what))
                .orElse("");
    }

    private static Reply missing() {
        throw PathIds.notFound();
    }
}

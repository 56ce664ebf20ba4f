package dev.needlewise.web.feedback;

import dev.needlewise.application.review.Feedback;
import dev.needlewise.application.review.FeedbackReading;
import dev.needlewise.application.review.ReadFeedback;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.Comment;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionState;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The feedback on a finished session, for whoever played it. */
public final class FeedbackPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final ReadFeedback read;
    private final Frames frames;
    private final Views views;

    public FeedbackPages(ReadFeedback read, Frames frames, Views views) {
        this.read = read;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(Route.get("/sessions/{id}/feedback", Access.SIGNED_IN, this::show));
    }

    private Reply show(Visit visit) {
        String id = visit.name("id");
        if (!UuidText.isForm(id)) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        FeedbackReading reading = read.read(visit.viewer(), new SessionId(id));
        if (reading instanceof FeedbackReading.Shown shown) {
            return shown(visit, shown.feedback());
        }
        if (reading instanceof FeedbackReading.Later later) {
            return later(visit, later);
        }
        if (reading instanceof FeedbackReading.NoLongerKept) {
            return forgotten(visit);
        }
        if (reading instanceof FeedbackReading.StillRunning running) {
            return Reply.seeOther(visit.contextPath() + "/sessions/" + running.session());
        }
        throw new RequestFailure(Reason.NOT_FOUND);
    }

    private Reply shown(Visit visit, Feedback feedback) {
        String name = feedback.keyed().scenario().patient().name().split(" ", 2)[0];
        Page page = frames.page(visit, Words.say("feedback.title", name), caption(feedback))
                .withBack(Words.say("nav./cases"), "/cases")
                .withApproval(frames.approval(
                        feedback.pack(), feedback.session().attempt().played().profile()));
        FeedbackView view = of(feedback, visit.contextPath())
                .view(notes(visit, feedback), next(visit, feedback), challenge(visit, feedback));
        return Reply.html(200, views.render("feedback/page.jte", Map.of("page", page, "view", view)));
    }

    /** The feedback laid out, for this page and for a review. */
    public static CaseFeedback of(Feedback feedback, String contextPath) {
        Map<String, String> inWords = new LinkedHashMap<>();
        feedback.session().answers().forEach((item, answer) -> inWords.put(item, answer.words()));
        return new CaseFeedback(
                feedback.keyed(),
                feedback.outcome(),
                feedback.walk(),
                feedback.pack().passRule(),
                inWords,
                feedback.session().confidence(),
                contextPath);
    }

    private Reply later(Visit visit, FeedbackReading.Later later) {
        String when = later.after()
                .map(at -> DAY.format(at.atZone(later.zone())) + " (" + When.name(later.zone()) + ")")
                .orElse("");
        Page page = frames.page(visit, Words.say("feedback.later"));
        return Reply.html(
                200,
                views.render(
                        "failure.jte",
                        Map.of(
                                "page",
                                page,
                                "words",
                                when.isEmpty()
                                        ? Words.say("feedback.later.none")
                                        : Words.say("feedback.later.words", when),
                                "reference",
                                "")));
    }

    private Reply forgotten(Visit visit) {
        Page page = frames.page(visit, Words.say("answers.forgotten")).withBack(Words.say("nav./cases"), "/cases");
        return Reply.html(
                200,
                views.render(
                        "failure.jte",
                        Map.of("page", page, "words", Words.say("answers.forgotten.words"), "reference", "")));
    }

    private static String caption(Feedback feedback) {
        String title = feedback.keyed().scenario().title();
        if (feedback.session().attempt().isTrial()) {
            return Words.say("play.caption", title, Words.say("play.trial"));
        }
        return Words.say(
                "feedback.caption",
                title,
                feedback.session().attempt().number(),
                Words.say("mode." + feedback.session().attempt().mode().code()));
    }

    private static List<Note> notes(Visit visit, Feedback feedback) {
        List<Note> notes = new ArrayList<>();
        if (visit.has("challenged")) {
            notes.add(new Note(Tone.OK, Words.say("challenge.sent"), Words.say("challenge.sent.words")));
        }
        if (feedback.session().attempt().isTrial()) {
            notes.add(new Note(Tone.INFO, Words.say("play.trial"), Words.say("feedback.trial")));
        }
        if (feedback.summary().late()) {
            notes.add(new Note(Tone.WARN, Words.say("feedback.late"), Words.say("feedback.late.words")));
        }
        if (feedback.summary().state() == SessionState.EXPIRED) {
            notes.add(new Note(Tone.WARN, Words.say("feedback.expired"), Words.say("feedback.expired.words")));
        }
        boolean zero = feedback.assignment().filter(Assignment::zeroesCriticals).isPresent()
                && feedback.standing().flatMap(Standing::open).isPresent();
        if (zero) {
            notes.add(new Note(Tone.WARN, Words.say("feedback.zero"), Words.say("feedback.zero.words")));
        }
        ZoneId zone = feedback.cohort().map(cohort -> cohort.zone()).orElse(ZoneOffset.UTC);
        for (Comment comment : feedback.comments()) {
            String said = Words.say(
                    "feedback.comment",
                    feedback.nameOf(comment.by()),
                    DAY.format(comment.at().atZone(zone)));
            notes.add(new Note(Tone.INFO, said, comment.words()));
        }
        feedback.decision().ifPresent(decision -> notes.add(decided(feedback, decision)));
        for (Challenge challenge : feedback.challenges()) {
            challenge
                    .settled()
                    .ifPresent(settled -> notes.add(new Note(
                            Tone.INFO,
                            Words.say("feedback.challenge.answered", feedback.nameOf(settled.by()), challenge.words()),
                            settled.answer())));
        }
        return notes;
    }

    private static Note decided(Feedback feedback, ReviewDecision decision) {
        return new Note(
                Tone.BRAND,
                Words.say(
                        "feedback.decided",
                        feedback.nameOf(decision.by()),
                        Words.say("decision." + decision.verdict().code())),
                decision.words());
    }

    private static List<Link> next(Visit visit, Feedback feedback) {
        Scenario scenario = feedback.keyed().scenario();
        List<Link> next = new ArrayList<>();
        next.add(new Link(Words.say("feedback.again"), visit.contextPath() + "/cases/" + scenario.id()));
        feedback.pack().variantsOf(scenario).stream()
                .findFirst()
                .ifPresent(variant -> next.add(
                        new Link(Words.say("feedback.variant"), visit.contextPath() + "/cases/" + variant.id())));
        next.add(new Link(Words.say("feedback.home"), visit.contextPath() + "/"));
        return next;
    }

    /** Only supervisors of a cohort can be asked. */
    private static @org.jspecify.annotations.Nullable String challenge(Visit visit, Feedback feedback) {
        return feedback.cohort().isPresent() && !feedback.session().attempt().isTrial()
                ? visit.contextPath() + "/sessions/" + feedback.session().id() + "/challenge"
                : null;
    }
}

package dev.needlewise.web.lti;

import dev.needlewise.application.launch.Choice;
import dev.needlewise.application.launch.DeepLinkingChoices;
import dev.needlewise.application.launch.DeepLinkingChoices.Offer;
import dev.needlewise.application.launch.Wanted;
import dev.needlewise.domain.scenario.CaseSet;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.SecurityHeaders;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.TooLong;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The picker that a course designer sees inside the course, and the way back with what was chosen. */
public final class ChoosePages {
    private static final int MOST_ATTEMPTS = 99;
    private static final When UTC = new When(ZoneOffset.UTC);

    private final DeepLinkingChoices choices;
    private final Frames frames;
    private final Views views;
    private final Clock clock;

    public ChoosePages(DeepLinkingChoices choices, Frames frames, Views views, Clock clock) {
        this.choices = choices;
        this.frames = frames;
        this.views = views;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/lti/choose", Access.SUPERVISOR, visit -> show(visit, 200, List.of())),
                Route.post("/lti/choose", Access.SUPERVISOR, this::choose));
    }

    private Reply show(Visit visit, int status, List<FieldError> problems) {
        Page page = frames.page(visit, Words.say("lti.choose.title")).withErrors(problems);
        return Reply.html(
                status,
                views.render(
                        "lti/choose.jte",
                        Map.of(
                                "page", page,
                                "offer", offer(visit),
                                "chosen", Set.copyOf(visit.fields("item")),
                                "ticked", ticked(visit),
                                "title", visit.field("title"),
                                "due", visit.field("due"),
                                "attempts", visit.field("attempts"))));
    }

    /** Boxes stay ticked when the form comes back with problems. */
    private static Set<String> ticked(Visit visit) {
        return Stream.of("as", "mode", "critical").filter(visit::has).collect(Collectors.toUnmodifiableSet());
    }

    private Offer offer(Visit visit) {
        return choices.offer(visit.signedIn().session().hash(), cohort(visit))
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND));
    }

    private Reply choose(Visit visit) {
        Offer offer = offer(visit);
        if (visit.field("do").equals("cancel")) {
            return answer(visit, new Choice.Separate(List.of()));
        }
        List<Wanted> items = items(visit, offer);
        boolean together = visit.field("as").equals("assignment") && offer.assignments();
        if (items.isEmpty()) {
            return show(visit, 422, List.of(new FieldError("item", Words.say("lti.choose.error.none"))));
        }
        if (!together && items.size() > 1 && !offer.several()) {
            return show(visit, 422, List.of(new FieldError("item", Words.say("lti.choose.error.several"))));
        }
        return together ? assignment(visit, offer, items) : answer(visit, new Choice.Separate(items));
    }

    /** Only what is on offer counts, whatever the form says. */
    private static List<Wanted> items(Visit visit, Offer offer) {
        Set<String> asked = Set.copyOf(visit.fields("item"));
        Stream<Wanted> sets = offer.sets().stream().map(set -> new Wanted.ASet(set.id()));
        Stream<Wanted> cases = offer.cases().stream()
                .map(scenario -> new Wanted.ACase(scenario.id().value()));
        return Stream.concat(sets, cases)
                .filter(wanted -> asked.contains(wanted.resource()))
                .toList();
    }

    private Reply assignment(Visit visit, Offer offer, List<Wanted> items) {
        List<FieldError> problems = new ArrayList<>();
        Optional<Instant> due = due(visit, problems);
        Optional<Integer> attempts = attempts(visit, problems);
        String title = visit.field("title").strip();
        problems.addAll(TooLong.problem("title", title, Assignment.LONGEST_TITLE));
        if (title.isEmpty()) {
            problems.add(new FieldError("title", Words.say("lti.choose.error.title")));
        }
        List<ScenarioId> cases = cases(offer, items);
        if (!problems.isEmpty() || cases.isEmpty()) {
            return show(visit, 422, problems);
        }
        Mode mode = visit.field("mode").equals("assessed") ? Mode.ASSESSED : Mode.PRACTICE;
        AfterCritical critical =
                visit.field("critical").equals("zero") ? AfterCritical.ZERO : AfterCritical.SCORE_COUNTS;
        return answer(visit, new Choice.AsAssignment(title, cases, mode, due, attempts, critical));
    }

    private static List<ScenarioId> cases(Offer offer, List<Wanted> items) {
        Set<ScenarioId> offered = new LinkedHashSet<>();
        offer.cases().stream().map(Scenario::id).forEach(offered::add);
        Set<ScenarioId> cases = new LinkedHashSet<>();
        for (Wanted wanted : items) {
            if (wanted instanceof Wanted.ACase one) {
                cases.add(new ScenarioId(one.id()));
            } else {
                offer.sets().stream()
                        .filter(set -> set.id().equals(wanted.id()))
                        .map(CaseSet::cases)
                        .flatMap(List::stream)
                        .filter(offered::contains)
                        .forEach(cases::add);
            }
        }
        return List.copyOf(cases);
    }

    private Optional<Instant> due(Visit visit, List<FieldError> problems) {
        if (visit.field("due").isBlank()) {
            return Optional.empty();
        }
        Optional<Instant> due = UTC.read(visit.field("due")).filter(read -> read.isAfter(clock.instant()));
        if (due.isEmpty()) {
            problems.add(new FieldError("due", Words.say("lti.choose.error.due")));
        }
        return due;
    }

    private static Optional<Integer> attempts(Visit visit, List<FieldError> problems) {
        String text = visit.field("attempts").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_ATTEMPTS) {
            return Optional.of(Integer.valueOf(text));
        }
        problems.add(new FieldError("attempts", Words.say("lti.choose.error.attempts")));
        return Optional.empty();
    }

    private Reply answer(Visit visit, Choice choice) {
        DeepLinkingChoices.Answer answer = choices.choose(
                        visit.signedIn().session().hash(), visit.viewer(), cohort(visit), choice)
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND));
        Page page = frames.page(visit, Words.say("lti.chosen.title"));
        return Reply.html(200, views.render("lti/chosen.jte", Map.of("page", page, "answer", answer)))
                .with(
                        "Content-Security-Policy",
                        SecurityHeaders.policy(List.of(answer.origin()), List.of(answer.origin())));
    }

    private static Optional<CohortId> cohort(Visit visit) {
        return visit.signedIn().session().cohort();
    }
}

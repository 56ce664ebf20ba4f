package dev.needlewise.web.home;

import dev.needlewise.application.home.Progress;
import dev.needlewise.application.home.WeakPoint;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.session.Calibration;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out a trainee's own progress. */
record ProgressViews(Progress progress, Dates dates, String contextPath) {
    private static final int WORTH_ANOTHER_LOOK = 6;

    ProgressView view() {
        Scores scores = new Scores(progress.pack().passRule());
        HeldBack heldBack = new HeldBack(progress.assignments(), dates.now());
        AttemptRows rows = new AttemptRows(progress.pack(), heldBack, dates, contextPath);
        List<Standing> told = heldBack.told(progress.standings());
        return new ProgressView(
                Words.count("progress.lead", progress.attempts().size()),
                facts(told),
                scores.meters(progress.dimensions()),
                scores.cutNote(),
                standings(scores, heldBack),
                review(),
                progress.attempts().stream().map(rows::line).toList(),
                progress.calibration().stream().map(ProgressViews::sure).toList());
    }

    private static List<Fact> facts(List<Standing> told) {
        long passed = told.stream()
                .filter(standing -> standing.best().grade().passed())
                .map(standing -> standing.key().scenario())
                .distinct()
                .count();
        long tried = told.stream()
                .map(standing -> standing.key().scenario())
                .distinct()
                .count();
        long critical =
                told.stream().filter(standing -> standing.open().isPresent()).count();
        return List.of(
                new Fact(Words.say("progress.passed"), Words.say("home.of", passed, tried)),
                new Fact(Words.say("home.sign-off.critical"), Long.toString(critical)));
    }

    /** Open critical errors first, then as the pack has the cases. */
    private List<Row> standings(Scores scores, HeldBack heldBack) {
        List<Standing> ordered = new ArrayList<>(progress.standings());
        Map<ScenarioId, Integer> order = new HashMap<>();
        progress.pack().scenarios().forEach(scenario -> order.put(scenario.id(), order.size()));
        ordered.sort(Comparator.comparing((Standing standing) -> standing.open().isEmpty()
                        || heldBack.holds(standing.key().scope()))
                .thenComparing(standing -> order.getOrDefault(standing.key().scenario(), -1)));
        return ordered.stream().map(standing -> row(standing, scores, heldBack)).toList();
    }

    private Row row(Standing standing, Scores scores, HeldBack heldBack) {
        Optional<Assignment> assignment = heldBack.assignment(standing.key().scope());
        String within = assignment.map(Assignment::title).orElseGet(() -> Words.say("home.mode.practice"));
        String tried = within + " · " + Words.count("cases.attempts", standing.attempts());
        Link link = new Link(
                progress.pack()
                        .scenario(standing.key().scenario())
                        .map(Scenario::title)
                        .orElse(standing.key().scenario().value()),
                contextPath + "/cases/" + standing.key().scenario());
        if (heldBack.holds(standing.key().scope())) {
            return new Row(link, tried, null, List.of(new Tag(Words.say("home.tag.handed-in"), Tone.PLAIN)));
        }
        WhichCounts which = assignment.map(Assignment::whichCounts).orElse(WhichCounts.BEST);
        FinishedAttempt counts = standing.counting(which);
        String score = scores.percent(counts.grade().score());
        String says = tried + " · " + Words.say("progress.counts", counts.number(), score);
        return new Row(link, says, null, tags(standing, counts));
    }

    private List<Tag> tags(Standing standing, FinishedAttempt counts) {
        List<Tag> tags = new ArrayList<>();
        if (standing.open().isPresent()) {
            tags.add(new Tag(Words.say("home.tag.critical"), Tone.DANGER));
        }
        if (counts.grade().passed()) {
            tags.add(new Tag(Words.say("home.tag.passed"), Tone.OK));
        } else if (tags.isEmpty()) {
            tags.add(new Tag(Words.say("home.tag.not-passed"), Tone.WARN));
        }
        Optional.ofNullable(progress.decisions().get(counts.session()))
                .ifPresent(decision -> tags.add(new Tag(
                        Words.say("progress.verdict." + decision.verdict().code()), Tone.INFO)));
        return List.copyOf(tags);
    }

    private List<ReviewEntry> review() {
        Map<SessionId, String> profiles = new HashMap<>();
        for (SessionSummary attempt : progress.attempts()) {
            profiles.put(attempt.id(), attempt.attempt().played().profile());
        }
        ReviewEntries entries = new ReviewEntries(contextPath);
        ClaimsBehind behind = new ClaimsBehind(progress.pack());
        return progress.review().stream()
                .limit(WORTH_ANOTHER_LOOK)
                .map(point -> entries.entry(point, claims(point, profiles, behind)))
                .toList();
    }

    private static List<ClaimId> claims(WeakPoint point, Map<SessionId, String> profiles, ClaimsBehind behind) {
        return Optional.ofNullable(profiles.get(point.session()))
                .map(profile -> behind.of(point, profile))
                .orElse(List.of());
    }

    private static SureLine sure(Calibration line) {
        return new SureLine(Words.say("confidence." + line.level()), line.answers(), line.right(), line.unsafe());
    }
}

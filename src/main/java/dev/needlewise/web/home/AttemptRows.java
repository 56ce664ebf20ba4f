package dev.needlewise.web.home;

import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.SessionState;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of attempts what they came to, and leads to where each is explained or goes on. */
record AttemptRows(Pack pack, HeldBack heldBack, Dates dates, String contextPath) {
    Row row(SessionSummary session) {
        String name = Words.say("case.attempt", kind(session), session.attempt().number());
        return new Row(link(name, session), state(session), null, tags(session));
    }

    AttemptLine line(SessionSummary session) {
        String title = pack.scenario(session.attempt().played().scenario())
                .map(scenario -> scenario.title())
                .orElse(session.attempt().played().scenario().value());
        Scores scores = new Scores(pack.passRule());
        Optional<Grade> grade = session.grade();
        boolean held = heldBack.holds(session.attempt().scope());
        return new AttemptLine(
                link(title, session),
                Words.say("case.attempt", kind(session), session.attempt().number()),
                dates.day(session.finished().orElse(session.lastActivity())),
                held ? held(session) : null,
                scores.percent(grade.map(Grade::score)),
                scores.percent(grade.flatMap(given -> given.dimension(Dimension.DEPTH))),
                scores.percent(grade.flatMap(given -> given.dimension(Dimension.CONTRAINDICATIONS))),
                scores.percent(grade.flatMap(given -> given.dimension(Dimension.AFTERCARE))),
                tags(session));
    }

    private Link link(String words, SessionSummary session) {
        String path = contextPath + "/sessions/" + session.id();
        return new Link(words, session.isRunning() ? path : path + "/feedback");
    }

    private String kind(SessionSummary session) {
        if (session.attempt().isTrial()) {
            return Words.say("case.kind.trial");
        }
        return heldBack.assignment(session.attempt().scope())
                .map(assignment ->
                        Words.say("case.assigned." + assignment.mode().code(), assignment.title()))
                .orElseGet(
                        () -> Words.say("home.mode." + session.attempt().mode().code()));
    }

    private String state(SessionSummary session) {
        if (session.isRunning()) {
            return Words.say("case.state.running", dates.day(session.lastActivity()));
        }
        String when = dates.day(session.finished().orElse(session.lastActivity()));
        if (heldBack.holds(session.attempt().scope())) {
            return when + " · " + held(session);
        }
        Scores scores = new Scores(pack.passRule());
        return session.grade()
                .map(grade -> when + " · "
                        + Words.say(
                                "home.attempt.grade",
                                scores.percent(grade.score()),
                                Words.say("safety." + grade.harm().code())))
                .orElse(when);
    }

    private String held(SessionSummary session) {
        String until = heldBack.assignment(session.attempt().scope())
                .flatMap(assignment -> assignment.lastDue())
                .map(dates::until)
                .orElse("");
        return Words.say("home.attempt.held", until);
    }

    List<Tag> tags(SessionSummary session) {
        List<Tag> tags = new ArrayList<>();
        if (session.isRunning()) {
            tags.add(new Tag(Words.say("cases.running"), Tone.INFO));
        }
        if (session.late()) {
            tags.add(new Tag(Words.say("case.late"), Tone.WARN));
        }
        if (session.state() == SessionState.EXPIRED) {
            tags.add(new Tag(Words.say("case.expired"), Tone.WARN));
        }
        if (!heldBack.holds(session.attempt().scope())) {
            session.grade().map(AttemptRows::result).ifPresent(tags::add);
        }
        return List.copyOf(tags);
    }

    private static Tag result(Grade grade) {
        if (grade.isCritical()) {
            return new Tag(Words.say("harm.critical"), Tone.DANGER);
        }
        return grade.passed()
                ? new Tag(Words.say("home.tag.passed"), Tone.OK)
                : new Tag(Words.say("home.tag.not-passed"), Tone.WARN);
    }
}

package dev.needlewise.web.cohort;

import dev.needlewise.application.cohort.TraineeSheet;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a trainee shows.
 *
 * @param left says that they left; empty while they are in the cohort
 */
public record TraineeView(String left, List<Fact> facts, List<Row> cases, List<Row> sessions, List<Row> assignments) {
    static TraineeView of(TraineeSheet sheet, String contextPath) {
        When when = new When(sheet.cohort().zone());
        return new TraineeView(
                sheet.member()
                        .membership()
                        .left()
                        .map(at -> Words.say("trainee.left", when.day(at)))
                        .orElse(""),
                facts(sheet),
                sheet.results().stream()
                        .map(result -> caseRow(result, sheet, when, contextPath))
                        .toList(),
                sheet.sessions().stream()
                        .map(run -> sessionRow(run, sheet, when, contextPath))
                        .toList(),
                sheet.assignments().stream()
                        .map(assignment -> assignmentRow(assignment, sheet, when, contextPath))
                        .toList());
    }

    private static List<Fact> facts(TraineeSheet sheet) {
        long passed = sheet.results().stream()
                .filter(result -> result.result().counting().grade().passed())
                .count();
        long open = sheet.results().stream()
                .filter(result -> result.result().criticalOpen())
                .count();
        return List.of(
                new Fact(
                        Words.say("trainee.fact.done"),
                        Integer.toString(sheet.results().size())),
                new Fact(Words.say("trainee.fact.passed"), Long.toString(passed)),
                new Fact(Words.say("cohort.fact.critical"), Long.toString(open)));
    }

    private static Row caseRow(TraineeSheet.Result result, TraineeSheet sheet, When when, String contextPath) {
        FinishedAttempt attempt = result.result().counting();
        List<Tag> tags = new ArrayList<>();
        if (result.result().criticalOpen()) {
            tags.add(new Tag(Words.say("attention.critical.tag"), Tone.DANGER));
        }
        tags.add(
                attempt.grade().passed()
                        ? new Tag(Words.say("trainee.passed"), Tone.OK)
                        : new Tag(Words.say("trainee.not-passed"), Tone.WARN));
        return new Row(
                new Link(result.title(), contextPath + "/reviews/" + attempt.session()),
                Words.say(
                        "trainee.case.meta",
                        attempt.number(),
                        when.day(attempt.finished()),
                        result.result().attempts()),
                percent(attempt.grade().score(), sheet),
                tags);
    }

    private static Row sessionRow(TraineeSheet.Run run, TraineeSheet sheet, When when, String contextPath) {
        SessionSummary session = run.session();
        String mode = within(session, sheet);
        String meta = session.finished()
                .map(at -> Words.say("trainee.session.meta", session.attempt().number(), mode, when.moment(at)))
                .orElseGet(() -> Words.say(
                        "trainee.session.running",
                        session.attempt().number(),
                        mode,
                        when.moment(session.lastActivity())));
        return new Row(
                new Link(run.title(), contextPath + "/reviews/" + session.id()),
                meta,
                session.grade().map(grade -> percent(grade.score(), sheet)).orElse(null),
                tags(session, sheet));
    }

    /** What the attempt is counted within: attempts are numbered there, so two can have the same number. */
    private static String within(SessionSummary session, TraineeSheet sheet) {
        String mode = Words.say("mode." + session.attempt().mode().code());
        return session.attempt()
                .scope()
                .assignment()
                .map(id -> sheet.assignments().stream()
                        .filter(assignment -> assignment.id().equals(id))
                        .findFirst()
                        .map(assignment -> Words.say("trainee.session.assigned", mode, assignment.title()))
                        .orElse(mode))
                .orElseGet(() -> Words.say("trainee.session.own", mode));
    }

    private static List<Tag> tags(SessionSummary session, TraineeSheet sheet) {
        List<Tag> tags = new ArrayList<>();
        session.grade().ifPresent(grade -> {
            if (grade.sureAndUnsafe()) {
                tags.add(new Tag(Words.say("attention.sure.tag"), Tone.DANGER));
            }
            if (grade.harm().atLeast(Harm.MAJOR)) {
                tags.add(new Tag(Words.say("harm." + grade.harm().code()), Tone.DANGER));
            }
        });
        if (session.late()) {
            tags.add(new Tag(Words.say("trainee.late"), Tone.WARN));
        }
        sheet.decision(session.id())
                .ifPresent(decision -> tags.add(
                        new Tag(Words.say("decision." + decision.verdict().code()), Tone.BRAND)));
        return tags;
    }

    private static Row assignmentRow(Assignment assignment, TraineeSheet sheet, When when, String contextPath) {
        Optional<String> due =
                assignment.dueFor(sheet.member().person().id()).map(at -> Words.say("assignment.due", when.moment(at)));
        return new Row(
                new Link(assignment.title(), contextPath + "/assignments/" + assignment.id()),
                Words.count("assignment.cases", assignment.cases().size())
                        + due.map(words -> ", " + words).orElse(""),
                null,
                List.of(new Tag(Words.say("mode." + assignment.mode().code()), Tone.PLAIN)));
    }

    private static String percent(Fraction score, TraineeSheet sheet) {
        return Words.say(
                "trainee.percent",
                Percent.of(score, Fraction.of(sheet.passRule().cut())).toPlainString());
    }
}

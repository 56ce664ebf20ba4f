package dev.needlewise.web.home;

import dev.needlewise.application.Viewer;
import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.home.CasePage;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways in which somebody can take a case: what was assigned, practice, or a trial run that never counts. */
record Offers(CasePage.View view, Viewer viewer, String contextPath) {
    /** The first that can be taken stands out. */
    List<Offer> all() {
        List<Offer> offers = new ArrayList<>();
        view.row().tasks().stream()
                .filter(task -> trains(task.cohort()))
                .map(this::assigned)
                .forEach(offers::add);
        offers.add(viewer.canSupervise() ? trial() : practice());
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).isOpen()) {
                offers.set(i, offers.get(i).asPrimary());
                break;
            }
        }
        return List.copyOf(offers);
    }

    /** An assignment is for those who train in its cohort, not for who gave it. */
    private boolean trains(Cohort cohort) {
        return viewer.cohorts().get(cohort.id()) == Role.TRAINEE;
    }

    private Offer assigned(Task task) {
        Assignment assignment = task.assignment();
        String title = Words.say("case.assigned." + assignment.mode().code(), assignment.title());
        Dates dates = new Dates(task.cohort().zone(), view.among().now());
        if (task.running().isPresent()) {
            return goOn(
                    title,
                    Words.say("case.running", task.attempts()),
                    task.running().get());
        }
        if (!task.cohort().isOpen()) {
            return new Offer(title, Words.say("case.refused.cohort"), null, false, List.of(), false);
        }
        if (!task.availability().isOpen()) {
            return new Offer(title, Refusals.words(task.availability(), dates), null, false, List.of(), false);
        }
        return begin(
                title,
                terms(task, dates),
                Words.say(task.attempts() == 0 ? "case.begin.do" : "case.again.do"),
                List.of(
                        new Fact("kind", "assigned"),
                        new Fact("id", assignment.id().value())));
    }

    private String terms(Task task, Dates dates) {
        Assignment assignment = task.assignment();
        List<String> terms = new ArrayList<>();
        new TaskWords(
                        task,
                        viewer.person(),
                        new Scores(view.among().pack().passRule()),
                        view.among().now())
                .due()
                .ifPresent(due -> terms.add(due + "."));
        terms.add(assignment
                .attemptsAllowed()
                .map(allowed -> Words.say("case.attempts.of", task.attempts(), allowed))
                .orElseGet(() -> Words.say("case.attempts.any")));
        terms.add(Words.say("case.counts." + assignment.whichCounts().name().toLowerCase(java.util.Locale.ROOT)));
        if (assignment.zeroesCriticals()) {
            terms.add(Words.say("case.critical.zero"));
        }
        terms.add(feedback(assignment, dates));
        return String.join(" ", terms);
    }

    private static String feedback(Assignment assignment, Dates dates) {
        if (assignment.feedback() == FeedbackTime.AFTER_DUE
                && assignment.lastDue().isPresent()) {
            return Words.say(
                    "case.feedback.later", dates.until(assignment.lastDue().get()));
        }
        return Words.say(assignment.mode() == Mode.PRACTICE ? "case.feedback.stages" : "case.feedback.end");
    }

    private Offer practice() {
        Optional<Cohort> cohort = view.among().cohort();
        Scope scope = cohort.map(one -> Scope.ofCohort(one.id())).orElse(Scope.OWN);
        String title = Words.say("case.practice");
        Optional<SessionSummary> running = running(scope);
        if (running.isPresent()) {
            int number = running.get().attempt().number();
            return goOn(title, Words.say("case.running", number), running.get().id());
        }
        if (cohort.filter(one -> !one.isOpen()).isPresent()) {
            return new Offer(title, Words.say("case.refused.cohort"), null, false, List.of(), false);
        }
        return begin(
                title,
                cohort.map(one -> Words.say("case.practice.cohort", one.name()))
                        .orElseGet(() -> Words.say("case.practice.own")),
                Words.say("case.practice.do"),
                cohort.map(one -> List.of(
                                new Fact("kind", "cohort"),
                                new Fact("id", one.id().value())))
                        .orElseGet(() -> List.of(new Fact("kind", "own"))));
    }

    private Offer trial() {
        Optional<Cohort> cohort = view.among().cohort().filter(one -> viewer.supervises(one.id()));
        String title = Words.say("case.trial");
        Optional<SessionSummary> running = running(Scope.ofTrial(cohort.map(Cohort::id)));
        if (running.isPresent()) {
            int number = running.get().attempt().number();
            return goOn(title, Words.say("case.running", number), running.get().id());
        }
        return begin(
                title,
                Words.say("case.trial.words"),
                Words.say("case.trial.do"),
                cohort.map(one -> List.of(
                                new Fact("kind", "trial"),
                                new Fact("id", one.id().value())))
                        .orElseGet(() -> List.of(new Fact("kind", "trial"))));
    }

    private Optional<SessionSummary> running(Scope scope) {
        return view.row().running().stream()
                .filter(session -> session.attempt().scope().code().equals(scope.code()))
                .findFirst();
    }

    private Offer begin(String title, String words, String button, List<Fact> fields) {
        Link action =
                new Link(button, contextPath + "/cases/" + view.row().scenario().id());
        return new Offer(title, words, action, true, fields, false);
    }

    private Offer goOn(String title, String words, SessionId session) {
        Link action = new Link(Words.say("home.next.continue.do"), contextPath + "/sessions/" + session);
        return new Offer(title, words, action, false, List.of(), false);
    }
}

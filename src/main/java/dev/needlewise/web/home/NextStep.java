package dev.needlewise.web.home;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.home.HomePage;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.NextAction;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the one thing to do next: go on, do what is due, clear a critical error, or practise something new. */
record NextStep(HomePage.View home, TaskWording wording, HeldBack heldBack, String contextPath) {
    NextAction action() {
        return running()
                .or(this::waiting)
                .or(this::critical)
                .or(this::practice)
                .orElseGet(() -> new NextAction(
                        Words.say("home.next.done"),
                        Words.say("home.next.done.title"),
                        Words.say("home.next.done.words"),
                        link("home.next.done.do", "/progress"),
                        false));
    }

    /** The assigned case that the action is about, so that the list below does not repeat it. */
    Optional<Task> task() {
        return home.running().isEmpty() ? firstWaiting() : runningFirst().flatMap(this::taskOf);
    }

    private Optional<HomePage.Running> runningFirst() {
        return home.running().stream().findFirst();
    }

    private Optional<Task> taskOf(HomePage.Running running) {
        return home.tasks().stream()
                .filter(task ->
                        task.running().filter(running.session().id()::equals).isPresent())
                .findFirst();
    }

    private Optional<NextAction> running() {
        return runningFirst().map(running -> {
            SessionSummary session = running.session();
            String words = Words.say(
                    "home.next.continue.words",
                    Words.say("home.mode." + session.attempt().mode().code()),
                    session.attempt().number(),
                    Dates.of(home.cohorts(), home.now()).day(session.lastActivity()));
            return new NextAction(
                    Words.say("home.next.continue"),
                    running.scenario().title(),
                    Stream.of(
                                    running.stands().map(NextStep::stands),
                                    Optional.of(words),
                                    taskOf(running)
                                            .flatMap(task -> wording.of(task).due())
                                            .map(due -> due + "."))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(" ")),
                    link("home.next.continue.do", "/sessions/" + session.id()),
                    false);
        });
    }

    private static String stands(HomePage.Stands stands) {
        return Words.say(
                "home.next.continue.stands",
                stands.number(),
                stands.of(),
                stands.stage().title());
    }

    private Optional<Task> firstWaiting() {
        return home.tasks().stream().filter(Task::isWaiting).findFirst();
    }

    /** Leads to the case's page and not into it: an assessed attempt is not begun by a slip. */
    private Optional<NextAction> waiting() {
        return firstWaiting().map(task -> {
            TaskWords words = wording.of(task);
            String due = words.due().map(said -> said + ". ").orElse("");
            return new NextAction(
                    Words.say("home.next.assigned"),
                    task.scenario().title(),
                    due + words.state() + ".",
                    link("home.next.see", "/cases/" + task.scenario().id()),
                    false);
        });
    }

    private Optional<NextAction> critical() {
        return heldBack.told(home.openCriticals()).stream()
                .flatMap(standing -> home.pack().scenario(standing.key().scenario()).stream())
                .findFirst()
                .map(scenario -> toCase("home.next.critical", scenario, Words.say("home.next.critical.words")));
    }

    private Optional<NextAction> practice() {
        Set<Object> passed = heldBack.told(home.standings()).stream()
                .filter(standing -> standing.best().grade().passed())
                .map(Standing::key)
                .map(key -> key.scenario())
                .collect(Collectors.toSet());
        return CaseGroups.of(home.pack(), home.pack().scenariosFor(profile())).inOrder().stream()
                .filter(scenario -> !passed.contains(scenario.id()))
                .findFirst()
                .map(scenario -> toCase(
                        "home.next.practise", scenario, Words.say("home.next.practise.words", scenario.minutes())));
    }

    private String profile() {
        List<Cohort> open = home.cohorts().stream().filter(Cohort::isOpen).toList();
        return open.isEmpty()
                ? home.pack().defaultProfile()
                : open.get(open.size() - 1).profile();
    }

    private NextAction toCase(String key, Scenario scenario, String words) {
        return new NextAction(
                Words.say(key), scenario.title(), words, link("home.next.see", "/cases/" + scenario.id()), false);
    }

    private Link link(String key, String path) {
        return new Link(Words.say(key), contextPath + path);
    }
}

package dev.needlewise.web.home;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.home.HomePage;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays out a trainee's home. */
record TraineeHomes(HomePage.View home, PersonId person, String contextPath) {
    private static final int ROWS = 3;

    TraineeHome view() {
        Scores scores = new Scores(home.pack().passRule());
        HeldBack heldBack = new HeldBack(home.assignments(), home.now());
        TaskWording wording = new TaskWording(person, scores, home.now(), contextPath);
        NextStep next = new NextStep(home, wording, heldBack, contextPath);
        ReviewEntries entries = new ReviewEntries(contextPath);
        return new TraineeHome(
                lead(wording),
                next.action(),
                assigned(wording, next.task()),
                !home.tasks().isEmpty(),
                new Link(Words.say("home.all"), contextPath + "/cases"),
                home.review().stream()
                        .limit(ROWS)
                        .map(point -> entries.entry(point, List.of()))
                        .toList(),
                scores.meters(home.dimensions()),
                scores.cutNote(),
                signOff(wording, heldBack));
    }

    private String lead(TaskWording wording) {
        if (home.cohorts().isEmpty()) {
            return Words.say("home.lead.alone");
        }
        String names = home.cohorts().stream().map(Cohort::name).collect(Collectors.joining(", "));
        return home.tasks().isEmpty()
                ? Words.say("home.lead.nothing", names)
                : Words.say("home.lead", names, passed(wording), home.tasks().size());
    }

    private long passed(TaskWording wording) {
        return home.tasks().stream().filter(task -> wording.of(task).isPassed()).count();
    }

    /** What can be done first, then what went wrong or is closed, then what is passed. */
    private List<Row> assigned(TaskWording wording, Optional<Task> next) {
        return home.tasks().stream()
                .filter(task -> next.filter(task::equals).isEmpty())
                .sorted(Comparator.comparing(task -> order(task, wording)))
                .limit(ROWS)
                .map(task -> wording.row(task, comments(task)))
                .toList();
    }

    private static int order(Task task, TaskWording wording) {
        if (task.isWaiting()) {
            return 0;
        }
        return wording.of(task).isPassed() ? 2 : 1;
    }

    private int comments(Task task) {
        return task.standing()
                .map(standing -> home.comments().getOrDefault(standing.latest().session(), 0))
                .orElse(0);
    }

    /** What can honestly be said: the pages count, a supervisor decides. */
    private List<Fact> signOff(TaskWording wording, HeldBack heldBack) {
        List<Standing> told = heldBack.told(home.standings());
        long own = told.stream()
                .filter(standing -> standing.best().grade().passed())
                .map(standing -> standing.key().scenario())
                .distinct()
                .count();
        long critical =
                told.stream().filter(standing -> standing.open().isPresent()).count();
        return List.of(
                home.tasks().isEmpty()
                        ? new Fact(Words.say("home.sign-off.practised"), Long.toString(own))
                        : new Fact(
                                Words.say("home.sign-off.passed"),
                                Words.say(
                                        "home.of", passed(wording), home.tasks().size())),
                new Fact(Words.say("home.sign-off.critical"), Long.toString(critical)),
                new Fact(
                        Words.say("home.sign-off.who"),
                        Words.say(home.cohorts().isEmpty() ? "home.sign-off.nobody" : "home.sign-off.supervisor")));
    }
}

package dev.needlewise.web.home;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Words;
import java.time.Instant;

/** Puts assigned cases into words for one trainee. */
record TaskWording(PersonId person, Scores scores, Instant now, String contextPath) {
    TaskWords of(Task task) {
        return new TaskWords(task, person, scores, now);
    }

    Row row(Task task, int comments) {
        TaskWords words = of(task);
        String state = comments == 0 ? words.state() : words.state() + " · " + Words.count("home.comments", comments);
        Link link = new Link(
                task.scenario().title(),
                contextPath + "/cases/" + task.scenario().id());
        return new Row(link, state, words.side(), words.tags());
    }
}

package dev.needlewise.web.home;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.home.CasesPage;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of each case how somebody stands at it, within whatever they took it. */
record CaseRows(CasesPage.View cases, PersonId person, String suffix, String contextPath) {
    Row row(CasesPage.Row row) {
        List<Standing> told = new HeldBack(cases.assignments(), cases.now()).told(row.standings());
        Link link = new Link(
                row.scenario().title(), contextPath + "/cases/" + row.scenario().id() + suffix);
        return new Row(link, meta(row, told), due(row).orElse(null), tags(row, told));
    }

    private String meta(CasesPage.Row row, List<Standing> told) {
        String about = Words.say("cases.about", row.scenario().minutes());
        int attempts = row.standings().stream().mapToInt(Standing::attempts).sum();
        if (attempts == 0) {
            return about;
        }
        String tried = about + " · " + Words.count("cases.attempts", attempts);
        Scores scores = new Scores(cases.pack().passRule());
        return told.stream()
                .map(standing -> standing.best().grade().score())
                .max((one, other) -> one.compareTo(other))
                .map(best -> tried + " · " + Words.say("cases.best", scores.percent(best)))
                .orElse(tried);
    }

    /** What is due next of what is left to do. */
    private Optional<String> due(CasesPage.Row row) {
        return waiting(row)
                .flatMap(task ->
                        new TaskWords(task, person, new Scores(cases.pack().passRule()), cases.now()).due());
    }

    private static Optional<Task> waiting(CasesPage.Row row) {
        return row.tasks().stream().filter(Task::isWaiting).findFirst();
    }

    private static List<Tag> tags(CasesPage.Row row, List<Standing> told) {
        List<Tag> tags = new ArrayList<>();
        if (told.stream().anyMatch(standing -> standing.open().isPresent())) {
            tags.add(new Tag(Words.say("home.tag.critical"), Tone.DANGER));
        }
        if (!row.running().isEmpty()) {
            tags.add(new Tag(Words.say("cases.running"), Tone.INFO));
        }
        waiting(row)
                .ifPresent(task -> tags.add(new Tag(
                        Words.say("cases.assigned." + task.assignment().mode().code()), Tone.BRAND)));
        result(row, told).ifPresent(tags::add);
        return List.copyOf(tags);
    }

    private static Optional<Tag> result(CasesPage.Row row, List<Standing> told) {
        if (row.standings().isEmpty()) {
            return Optional.empty();
        }
        if (told.isEmpty()) {
            return Optional.of(new Tag(Words.say("home.tag.handed-in"), Tone.PLAIN));
        }
        if (told.stream().anyMatch(standing -> standing.best().grade().passed())) {
            return Optional.of(new Tag(Words.say("home.tag.passed"), Tone.OK));
        }
        boolean critical = told.stream().anyMatch(standing -> standing.open().isPresent());
        return critical ? Optional.empty() : Optional.of(new Tag(Words.say("home.tag.not-passed"), Tone.WARN));
    }
}

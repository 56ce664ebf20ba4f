package dev.needlewise.web.home;

import dev.needlewise.application.cohort.CohortLine;
import dev.needlewise.application.cohort.CohortOverview;
import dev.needlewise.application.review.ReviewQueue;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.review.Attention;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import dev.needlewise.web.review.UrgencyTag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lays out a supervisor's home.
 *
 * @param looked the cohorts that were looked into
 */
record SupervisorHomes(
        List<CohortLine> cohorts,
        List<CohortOverview> looked,
        ReviewQueue queue,
        PassRule rule,
        Instant now,
        String contextPath) {
    private static final int ROWS = 3;

    SupervisorHome view() {
        return new SupervisorHome(
                lead(),
                attention(),
                queue.attempts().stream().limit(ROWS).map(this::waiting).toList(),
                cohorts.stream().map(this::cohort).toList(),
                new Link(Words.say("home.supervisor.reviews"), contextPath + "/reviews"),
                new Link(Words.say("home.supervisor.cohorts.all"), contextPath + "/cohorts"));
    }

    private String lead() {
        return cohorts.isEmpty()
                ? Words.say("home.supervisor.lead.none")
                : Words.say(
                        "home.supervisor.lead",
                        Words.count("home.supervisor.attempts", queue.waiting()),
                        Words.count("home.supervisor.questions", queue.doubts().size()));
    }

    /** What waits for review stands in the list of its own. */
    private List<Row> attention() {
        return looked.stream()
                .flatMap(cohort -> cohort.attention().stream().map(reason -> new Reason(cohort, reason)))
                .filter(one -> one.attention().kind() != Attention.Kind.WAITING)
                .sorted(Comparator.comparing((Reason one) -> one.attention().kind())
                        .thenComparing(one -> one.attention().since()))
                .limit(ROWS)
                .flatMap(one -> row(one).stream())
                .toList();
    }

    private record Reason(CohortOverview cohort, Attention attention) {}

    private Optional<Row> row(Reason one) {
        Attention attention = one.attention();
        Dates dates = new Dates(one.cohort().cohort().zone(), now);
        String where = one.cohort().cohort().name();
        String says = attention.cases() == 0 ? where : Words.count("home.cases", attention.cases()) + " · " + where;
        String path = contextPath + "/cohorts/" + one.cohort().cohort().id() + "/trainees/" + attention.person();
        return one.cohort()
                .member(attention.person())
                .map(member -> new Row(
                        new Link(member.person().displayName(), path),
                        says,
                        Words.say("home.since", dates.day(attention.since())),
                        List.of(tag(attention.kind()))));
    }

    private static Tag tag(Attention.Kind kind) {
        Tone tone = switch (kind) {
            case SURE_AND_CRITICAL, CRITICAL -> Tone.DANGER;
            case WAITING, OVERDUE -> Tone.WARN;
            case INACTIVE -> Tone.PLAIN;
        };
        return new Tag(Words.say("home.attention." + kind.name().toLowerCase(Locale.ROOT)), tone);
    }

    private Row waiting(ReviewQueue.WaitingAttempt row) {
        Grade grade = row.waiting().attempt().grade();
        String says = Words.say(
                "home.attempt.grade",
                new Scores(rule).percent(grade.score()),
                Words.say("safety." + grade.harm().code()));
        return new Row(
                new Link(
                        Words.say("home.supervisor.review", row.trainee().displayName(), row.caseTitle()),
                        contextPath + "/reviews/" + row.waiting().attempt().session()),
                says + " · " + row.cohort().name(),
                null,
                List.of(UrgencyTag.of(row.waiting().urgency())));
    }

    private Row cohort(CohortLine line) {
        return new Row(
                new Link(
                        line.cohort().name(),
                        contextPath + "/cohorts/" + line.cohort().id()),
                Words.count("home.trainees", line.trainees()),
                null,
                line.cohort().isOpen() ? List.of() : List.of(new Tag(Words.say("home.tag.closed"), Tone.PLAIN)));
    }
}

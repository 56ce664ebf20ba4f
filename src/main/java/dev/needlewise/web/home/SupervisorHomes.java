package dev.needlewise.web.home;

import dev.needlewise.application.cohort.CohortLine;
import dev.needlewise.application.cohort.Need;
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
import java.util.List;
import java.util.Locale;

/** Lays out a supervisor's home. */
record SupervisorHomes(
        List<CohortLine> cohorts, List<Need> needs, ReviewQueue queue, PassRule rule, Instant now, String contextPath) {
    static final int ROWS = 3;

    SupervisorHome view() {
        return new SupervisorHome(
                lead(),
                needs.stream().map(this::need).toList(),
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

    private Row need(Need need) {
        Attention attention = need.attention();
        String where = need.cohort().name();
        return new Row(
                new Link(
                        need.trainee().displayName(),
                        contextPath + "/cohorts/" + need.cohort().id() + "/trainees/"
                                + need.trainee().id()),
                attention.cases() == 0 ? where : Words.count("home.cases", attention.cases()) + " · " + where,
                Words.say("home.since", new Dates(need.cohort().zone(), now).day(attention.since())),
                List.of(tag(attention.kind())));
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

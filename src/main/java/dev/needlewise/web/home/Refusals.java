package dev.needlewise.web.home;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.home.CasesPage;
import dev.needlewise.application.play.Begun;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.training.assignment.Availability;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.web.page.Words;
import java.time.ZoneId;

/** Says in clear words why a case cannot be begun. */
final class Refusals {
    private Refusals() {}

    static String words(Availability availability, Dates dates) {
        String since = availability.since().map(dates::until).orElse("");
        return switch (availability.state()) {
            case NOT_YET -> Words.say("case.refused.not-yet", since);
            case PAST_DUE -> Words.say("case.refused.past-due", since);
            case NO_ATTEMPTS_LEFT -> Words.say("case.refused.no-attempts");
            case WITHDRAWN -> Words.say("case.refused.withdrawn", since);
            case NOT_FOR_YOU, OPEN -> Words.say("case.refused.not-for-you");
        };
    }

    /** For a request that was refused although the page had offered it, as when the time ran out in between. */
    static String words(Begun begun, CasesPage.View cases, CasesPage.Row row) {
        if (begun instanceof Begun.NotAvailable closed) {
            return words(closed.availability(), new Dates(zone(cases, row), cases.now()));
        }
        if (begun instanceof Begun.NotForProfile other) {
            String title = cases.pack()
                    .protocol(other.profile())
                    .map(Protocol::profile)
                    .map(profile -> profile.title())
                    .orElse(other.profile());
            return Words.say("case.refused.profile", title);
        }
        return Words.say("case.refused.cohort");
    }

    private static ZoneId zone(CasesPage.View cases, CasesPage.Row row) {
        return row.tasks().stream()
                .findFirst()
                .map(Task::cohort)
                .map(Cohort::zone)
                .orElseGet(() -> Dates.of(cases.cohorts(), cases.now()).zone());
    }
}

package dev.needlewise.web.cohort;

import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Choice;
import dev.needlewise.web.page.ChoiceList;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a cohort as they were typed, or as they stand. */
public record CohortFields(String name, String profile, String zone) {
    static CohortFields typed(Visit visit) {
        return new CohortFields(visit.field("name"), visit.field("profile"), visit.field("zone"));
    }

    static CohortFields of(Cohort cohort) {
        return new CohortFields(cohort.name(), cohort.profile(), When.name(cohort.zone()));
    }

    static CohortFields fresh(Pack pack) {
        return new CohortFields("", pack.defaultProfile(), When.name(ZoneId.systemDefault()));
    }

    Optional<ZoneId> zoneId() {
        return When.zone(zone);
    }

    /** Everything that cannot be kept as it was typed. */
    List<FieldError> problems() {
        List<FieldError> problems = new ArrayList<>();
        if (!Cohort.isName(name)) {
            problems.add(new FieldError("name", Words.say("cohort.error.name-unfit")));
        }
        if (zoneId().isEmpty()) {
            problems.add(new FieldError("zone", Words.say("cohort.error.zone")));
        }
        return problems;
    }

    /** The profiles to choose from, each with why it is as it is. */
    ChoiceList profiles(Pack pack, boolean locked) {
        List<Choice> choices = pack.protocols().values().stream()
                .map(protocol -> protocol.profile())
                .map(each -> new Choice(
                        each.name(),
                        each.title(),
                        each.why().isBlank() ? null : each.why(),
                        null,
                        each.name().equals(profile)))
                .toList();
        return new ChoiceList("profile", false, choices, null, locked);
    }
}

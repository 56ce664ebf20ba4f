package dev.needlewise.web.home;

import dev.needlewise.application.home.CasesPage;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.NavItem;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Under whose profile cases are looked at: a cohort's, or on one's own; the newest cohort unless another is chosen. */
final class ChosenCohort {
    private static final String FIELD = "cohort";
    private static final String OWN = "own";

    private ChosenCohort() {}

    /** What the address asks for; nothing for practice on one's own. */
    static Optional<CohortId> asked(Visit visit, List<Cohort> cohorts) {
        String field = visit.field(FIELD);
        if (field.equals(OWN)) {
            return Optional.empty();
        }
        return id(field).or(() -> newest(cohorts).map(Cohort::id));
    }

    static Optional<CohortId> id(String text) {
        return UuidText.isForm(text) ? Optional.of(new CohortId(text)) : Optional.empty();
    }

    /** How addresses go on so that the choice stays. */
    static String suffix(Optional<Cohort> chosen) {
        return "?" + FIELD + "=" + chosen.map(cohort -> cohort.id().value()).orElse(OWN);
    }

    /** A launch is limited to its cohort, so there is nothing to choose. */
    static List<NavItem> choices(Visit visit, CasesPage.View view) {
        if (view.cohorts().isEmpty() || visit.signedIn().session().cohort().isPresent()) {
            return List.of();
        }
        List<NavItem> items = new ArrayList<>();
        for (Cohort cohort : view.cohorts()) {
            items.add(item(visit, cohort.name(), Optional.of(cohort), view));
        }
        items.add(item(visit, Words.say("cases.own"), Optional.empty(), view));
        return List.copyOf(items);
    }

    private static NavItem item(Visit visit, String words, Optional<Cohort> cohort, CasesPage.View view) {
        boolean current = cohort.map(Cohort::id).equals(view.cohort().map(Cohort::id));
        return new NavItem(words, visit.contextPath() + "/cases" + suffix(cohort), current);
    }

    private static Optional<Cohort> newest(List<Cohort> cohorts) {
        return cohorts.stream().filter(Cohort::isOpen).reduce((earlier, later) -> later);
    }
}

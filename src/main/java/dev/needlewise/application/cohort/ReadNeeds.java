package dev.needlewise.application.cohort;

import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Attention;
import dev.needlewise.domain.training.session.OpenCriticals;
import dev.needlewise.domain.training.session.StandingKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the few trainees who need attention most, over several cohorts.
 *
 * <p>It asks for the gravest reasons first and stops where they are enough, so it reads far less than the cohorts' pages.
 */
public final class ReadNeeds {
    private static final Comparator<Found> ORDER = Comparator.comparing(
                    (Found found) -> found.attention().kind())
            .thenComparing(found -> found.attention().since())
            .thenComparing(found -> found.attention().person().value());

    private final Transactions transactions;
    private final Records records;
    private final Clock clock;

    public ReadNeeds(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.clock = clock;
    }

    private record Found(Cohort cohort, Attention attention) {}

    /**
     * The most urgent, at most {@code limit}, each trainee of a cohort once; what waits for review is a list of its own
     * and does not count. Cohorts that the viewer does not supervise are left out.
     */
    public List<Need> most(Viewer viewer, Collection<Cohort> cohorts, int limit) {
        List<Cohort> own = cohorts.stream()
                .filter(cohort -> viewer.supervises(cohort.id()))
                .toList();
        return transactions.call(() -> named(new Search(own, Now.at(clock)).most(limit)));
    }

    private List<Need> named(List<Found> found) {
        Map<PersonId, Person> people = records.people()
                .byIds(found.stream().map(each -> each.attention().person()).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(each -> Optional.ofNullable(people.get(each.attention().person())).stream()
                        .map(person -> new Need(each.cohort(), person, each.attention())))
                .toList();
    }

    private final class Search {
        private final List<CohortId> ids;
        private final List<Needs> cohorts;
        private final List<Found> found = new ArrayList<>();
        private final Set<List<Object>> told = new HashSet<>();

        Search(List<Cohort> cohorts, Instant now) {
            this.ids = cohorts.stream().map(Cohort::id).toList();
            Map<CohortId, List<Membership>> members = records.cohorts().membersOf(ids).stream()
                    .filter(Membership::trains)
                    .collect(Collectors.groupingBy(Membership::cohort));
            this.cohorts = cohorts.stream()
                    .map(cohort -> new Needs(cohort, members.getOrDefault(cohort.id(), List.of()), now))
                    .toList();
        }

        List<Found> most(int limit) {
            critical(limit);
            if (found.size() < limit) {
                overdue();
            }
            if (found.size() < limit) {
                quiet();
            }
            return found.stream().sorted(ORDER).limit(limit).toList();
        }

        /** Cases are counted only of those who will be shown, because counting looks through all that is open. */
        private void critical(int limit) {
            List<OpenCriticals> gravest = records.standingSummaries().openIn(ids).stream()
                    .filter(open -> cohorts.stream().anyMatch(needs -> needs.concern(open)))
                    .sorted(OpenCriticals.GRAVEST_FIRST)
                    .limit(limit)
                    .toList();
            Map<OpenCriticals, Integer> cases = records.standingSummaries().openCases(gravest);
            cohorts.forEach(needs -> tell(
                    needs,
                    gravest.stream()
                            .filter(needs::concern)
                            .map(open -> Needs.critical(open, cases.getOrDefault(open, 0)))));
        }

        private void overdue() {
            Map<CohortId, List<Assignment>> assignments =
                    records.assignments().ofCohorts(ids).stream().collect(Collectors.groupingBy(Assignment::cohort));
            Map<CohortId, List<Assignment>> due = cohorts.stream()
                    .collect(Collectors.toMap(
                            needs -> needs.cohort().id(),
                            needs -> needs.due(
                                    assignments.getOrDefault(needs.cohort().id(), List.of()))));
            Set<StandingKey> finished = records.standingSummaries()
                    .finishedFor(
                            ids,
                            due.values().stream()
                                    .flatMap(List::stream)
                                    .map(Assignment::id)
                                    .toList());
            cohorts.forEach(needs ->
                    tell(needs, needs.overdue(due.getOrDefault(needs.cohort().id(), List.of()), finished::contains)));
        }

        private void quiet() {
            Map<CohortId, Map<PersonId, Instant>> last =
                    records.standingSummaries().lastActivity(ids);
            cohorts.forEach(needs ->
                    tell(needs, needs.quiet(last.getOrDefault(needs.cohort().id(), Map.of()))));
        }

        private void tell(Needs needs, Stream<Attention> reasons) {
            reasons.filter(reason -> told.add(List.of(needs.cohort().id(), reason.person())))
                    .forEach(reason -> found.add(new Found(needs.cohort(), reason)));
        }
    }
}

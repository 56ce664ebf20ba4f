package dev.needlewise.application.cohort;

import dev.needlewise.application.Audit;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Titles;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers a cohort's results as a table, for a supervisor to take away. */
public final class CohortCsv {
    private static final Comparator<CsvLine> BY_NAME_AND_CASE = Comparator.comparing(
                    (CsvLine line) -> line.trainee().displayName().toLowerCase(Locale.ROOT))
            .thenComparing(line -> line.trainee().id().value())
            .thenComparing(CsvLine::scenario)
            .thenComparing(line -> line.counting().finished());

    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Packs packs;
    private final Audit audit;

    public CohortCsv(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.packs = packs;
        this.audit = new Audit(records, clock);
    }

    /** A cohort's table, and by which cut its shares are to be rounded. */
    public record Table(Cohort cohort, PassRule passRule, List<CsvLine> lines) {
        public Table {
            lines = List.copyOf(lines);
        }
    }

    /** Taking results away is recorded, because they leave our keeping. */
    public Optional<Table> table(Viewer viewer, CohortId id) {
        Titles titles = new Titles(packs.current());
        return transactions.call(() -> supervision.cohort(viewer, id).map(cohort -> {
            audit.tell(viewer, "cohort-exported", "cohort", id, id, "");
            return new Table(cohort, titles.pack().passRule(), lines(cohort, titles));
        }));
    }

    private List<CsvLine> lines(Cohort cohort, Titles titles) {
        CohortStandings all = CohortStandings.of(cohort.id(), records);
        Map<PersonId, Person> people = records.people()
                .byIds(all.standings().stream()
                        .map(standing -> standing.key().person())
                        .collect(Collectors.toSet()));
        Map<SessionId, ReviewDecision> decisions = records.reviews()
                .decisions(all.standings().stream()
                        .map(standing -> standing.counting(all.which(standing)).session())
                        .collect(Collectors.toSet()));
        return all.standings().stream()
                .flatMap(standing ->
                        Optional.ofNullable(people.get(standing.key().person()))
                                .map(person -> line(person, standing, all, decisions, titles))
                                .stream())
                .sorted(BY_NAME_AND_CASE)
                .toList();
    }

    private static CsvLine line(
            Person person,
            Standing standing,
            CohortStandings all,
            Map<SessionId, ReviewDecision> decisions,
            Titles titles) {
        var counting = standing.counting(all.which(standing));
        return new CsvLine(
                person,
                standing.key().scenario(),
                titles.of(standing.key().scenario()),
                all.assignment(standing.key()),
                standing.attempts(),
                counting,
                standing.open().isPresent(),
                Optional.ofNullable(decisions.get(counting.session())));
    }
}

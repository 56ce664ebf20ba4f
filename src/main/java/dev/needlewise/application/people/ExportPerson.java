package dev.needlewise.application.people;

import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands an administrator everything that is kept about one person, for that person. */
public final class ExportPerson {
    private final Transactions transactions;
    private final Records records;
    private final PersonalData data;
    private final Audit audit;
    private final Clock clock;

    public ExportPerson(Transactions transactions, Records records, PersonalData data, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.data = data;
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    /** Everything at one moment. */
    public record Export(java.time.Instant at, Map<String, List<Map<String, Object>>> data) {}

    /** Nothing for anyone but an administrator; that it was taken stands in the audit trail. */
    public Optional<Export> export(Viewer viewer, PersonId id) {
        return viewer.isAdministrator()
                ? transactions.call(() -> records.people()
                        .find(id)
                        .filter(person -> !data.isErased(id))
                        .map(person -> {
                            audit.tell(viewer, "person-exported", "person", id, Optional.empty(), "");
                            return new Export(Now.at(clock), data.of(id));
                        }))
                : Optional.empty();
    }
}

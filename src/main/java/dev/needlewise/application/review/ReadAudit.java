package dev.needlewise.application.review;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.domain.training.review.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows who did what: all of it to an administrator, that of their cohorts to a supervisor. */
public final class ReadAudit {
    static final int PAGE = 100;

    private final Transactions transactions;
    private final Records records;

    public ReadAudit(Transactions transactions, Records records) {
        this.transactions = transactions;
        this.records = records;
    }

    /** A page of what happened before a moment; empty for whoever supervises nothing. */
    public AuditPage read(Viewer viewer, Instant before) {
        return transactions.call(() -> page(
                viewer.isAdministrator()
                        ? records.audit().latest(before, PAGE).stream()
                                .map(entry -> shown(viewer, entry))
                                .toList()
                        : records.audit().latest(viewer.supervised(), before, PAGE)));
    }

    /** How an attempt went is for its supervisors. */
    private static AuditEntry shown(Viewer viewer, AuditEntry entry) {
        boolean attempt = entry.aboutKind().equals("session");
        return attempt && !viewer.supervises(entry.cohort()) ? entry.withoutReason() : entry;
    }

    private AuditPage page(List<AuditEntry> entries) {
        Set<PersonId> people = entries.stream()
                .flatMap(ReadAudit::people)
                .filter(UuidText::isForm)
                .map(PersonId::new)
                .collect(Collectors.toSet());
        Set<CohortId> cohorts =
                entries.stream().flatMap(entry -> entry.cohort().stream()).collect(Collectors.toSet());
        return new AuditPage(
                entries,
                records.people().byIds(people),
                records.cohorts().byIds(cohorts),
                entries.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(entries.get(entries.size() - 1).at()));
    }

    private static Stream<String> people(AuditEntry entry) {
        return entry.aboutKind().equals("person") ? Stream.of(entry.who(), entry.about()) : Stream.of(entry.who());
    }
}

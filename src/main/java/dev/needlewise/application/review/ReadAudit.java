package dev.needlewise.application.review;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.review.AuditPlace;
import dev.needlewise.domain.training.review.AuditStretch;
import java.util.List;
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

    /** A page of the trail behind a place; empty for whoever supervises nothing. */
    public AuditPage read(Viewer viewer, AuditPlace place) {
        return transactions.call(() -> page(
                viewer,
                viewer.isAdministrator()
                        ? records.audit().behind(place, PAGE)
                        : records.audit().behind(place, viewer.supervised(), PAGE)));
    }

    /** How an attempt went is for its supervisors. */
    private static AuditEntry shown(Viewer viewer, AuditEntry entry) {
        boolean attempt = entry.aboutKind().equals("session");
        return attempt && !viewer.supervises(entry.cohort()) ? entry.withoutReason() : entry;
    }

    private AuditPage page(Viewer viewer, AuditStretch stretch) {
        List<AuditEntry> entries =
                stretch.entries().stream().map(entry -> shown(viewer, entry)).toList();
        Set<PersonId> people = entries.stream()
                .flatMap(ReadAudit::people)
                .filter(UuidText::isForm)
                .map(PersonId::new)
                .collect(Collectors.toSet());
        Set<CohortId> cohorts =
                entries.stream().flatMap(entry -> entry.cohort().stream()).collect(Collectors.toSet());
        return new AuditPage(
                entries, records.people().byIds(people), records.cohorts().byIds(cohorts), stretch.older());
    }

    private static Stream<String> people(AuditEntry entry) {
        return entry.aboutKind().equals("person") ? Stream.of(entry.who(), entry.about()) : Stream.of(entry.who());
    }
}

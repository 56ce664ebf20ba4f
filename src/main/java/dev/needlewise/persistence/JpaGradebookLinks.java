package dev.needlewise.persistence;

import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.ags.GradebookLinks;
import dev.needlewise.lti.platform.PlatformAddress;
import java.time.Instant;
import java.util.Optional;

/** Keeps links to gradebooks by JPA; each call is a transaction of its own where there is none. */
final class JpaGradebookLinks extends Rows implements GradebookLinks {
    private final JpaTransactions transactions;

    JpaGradebookLinks(JpaTransactions transactions) {
        super(transactions);
        this.transactions = transactions;
    }

    @Override
    public void keep(String sessionId, GradebookLink link) {
        transactions.run(() -> insert(GradebookLinkEntity.of(sessionId, link)));
    }

    @Override
    public Optional<GradebookLink> ofSession(String sessionId) {
        return transactions.call(() -> row(GradebookLinkEntity.class, sessionId).map(GradebookLinkEntity::toLink));
    }

    @Override
    public Optional<PlatformAddress> column(GradebookLink link) {
        return transactions.call(() -> row(ColumnEntity.class, columnId(link)).map(ColumnEntity::toAddress));
    }

    /** Of two at once the second collides with the key, is tried again, and finds the first. */
    @Override
    public PlatformAddress keepColumn(GradebookLink link, PlatformAddress column) {
        return transactions.call(() -> column(link).orElseGet(() -> {
            insert(ColumnEntity.of(columnId(link), column));
            return column;
        }));
    }

    @Override
    public Optional<Instant> stamp(GradebookLink link, PlatformAddress column, Instant scored, Instant now) {
        return transactions.call(() -> Optional.of(sentRow(link, column))
                .filter(row -> !row.hasOvertaken(scored))
                .map(row -> row.stamp(scored, now)));
    }

    @Override
    public Optional<LastSent> lastSent(GradebookLink link, PlatformAddress column) {
        return transactions.call(
                () -> row(SentEntity.class, sentId(link, column)).flatMap(SentEntity::toLastSent));
    }

    @Override
    public void sent(GradebookLink link, PlatformAddress column, LastSent what) {
        transactions.run(() -> Optional.of(sentRow(link, column))
                .filter(row -> !row.hasOvertaken(what.scored()))
                .ifPresent(row -> row.become(what)));
    }

    private SentEntity sentRow(GradebookLink link, PlatformAddress column) {
        String id = sentId(link, column);
        return row(SentEntity.class, id).orElseGet(() -> {
            SentEntity row = SentEntity.of(id);
            insert(row);
            return row;
        });
    }

    static String columnId(GradebookLink link) {
        return LongKey.of(
                link.registration().toString(), link.deploymentId(), link.resourceLinkId(), link.resourceId());
    }

    static String sentId(GradebookLink link, PlatformAddress column) {
        return LongKey.of(link.registration().toString(), link.userId(), column.toString());
    }
}

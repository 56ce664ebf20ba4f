package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.WebSession;
import dev.needlewise.domain.training.people.WebSessions;
import java.time.Instant;
import java.util.Optional;

/** Keeps browsers' sessions by JPA. */
final class JpaWebSessions extends Rows implements WebSessions {
    JpaWebSessions(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<WebSession> find(String hash) {
        return row(WebSessionEntity.class, hash).map(WebSessionEntity::toWebSession);
    }

    @Override
    public void add(WebSession session) {
        insert(WebSessionEntity.of(session));
    }

    @Override
    public void save(WebSession session) {
        row(WebSessionEntity.class, session.hash())
                .ifPresentOrElse(row -> row.become(session), () -> insert(WebSessionEntity.of(session)));
    }

    @Override
    public void remove(String hash) {
        change("DELETE FROM WebSession s WHERE s.hash = ?1", hash);
    }

    @Override
    public int removeEndedBefore(Instant time) {
        return change("DELETE FROM WebSession s WHERE s.endsAt < ?1", Moments.stored(time));
    }
}

package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.people.WebSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code web_session}. */
@Entity(name = "WebSession")
@Table(name = "web_session")
class WebSessionEntity {
    @Id
    private String hash;

    @Column(name = "person_id")
    private String person;

    private String role;

    @Column(name = "cohort_id")
    private @Nullable String cohort;

    private String csrf;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "last_seen_at")
    private long lastSeenAt;

    @Column(name = "ends_at")
    private long endsAt;

    private boolean embedded;

    @SuppressWarnings("NullAway.Init")
    WebSessionEntity() {}

    static WebSessionEntity of(WebSession session) {
        WebSessionEntity row = new WebSessionEntity();
        row.hash = session.hash();
        row.person = session.person().value();
        row.createdAt = Moments.stored(session.created());
        row.embedded = session.embedded();
        row.become(session);
        return row;
    }

    final void become(WebSession session) {
        role = session.role().name();
        cohort = session.cohort().map(CohortId::value).orElse(null);
        csrf = session.csrf();
        lastSeenAt = Moments.stored(session.lastSeen());
        endsAt = Moments.stored(session.ends());
    }

    WebSession toWebSession() {
        return new WebSession(
                hash,
                new PersonId(person),
                Role.valueOf(role),
                Optional.ofNullable(cohort).map(CohortId::new),
                csrf,
                Moments.read(createdAt),
                Moments.read(lastSeenAt),
                Moments.read(endsAt),
                embedded);
    }
}

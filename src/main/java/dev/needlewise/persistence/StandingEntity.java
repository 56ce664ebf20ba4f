package dev.needlewise.persistence;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.OpenCritical;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code standing}, as it is written; {@link StandingRow} reads it.
 *
 * <p>It repeats what the sessions that it names hold, and is written in every transaction that changes their grades.
 */
@Entity(name = "Standing")
@Table(name = "standing")
@SuppressWarnings("UnusedVariable")
@IdClass(StandingRowKey.class)
class StandingEntity {
    @Id
    @Column(name = "person_id")
    private String person;

    @Id
    private String scenario;

    @Id
    private String scope;

    @Column(name = "cohort_id")
    private @Nullable String cohort;

    @Column(name = "assignment_id")
    private @Nullable String assignment;

    private String family;
    private int attempts;

    @Column(name = "first_session")
    private String firstSession;

    @Column(name = "latest_session")
    private String latestSession;

    @Column(name = "best_session")
    private String bestSession;

    @Column(name = "first_attempt")
    private String first;

    @Column(name = "latest_attempt")
    private String latest;

    @Column(name = "best_attempt")
    private String best;

    /** Asked for in queries only. */
    @Column(name = "latest_dangerous")
    private boolean latestDangerous;

    @Column(name = "latest_settled")
    private boolean latestSettled;

    @Column(name = "open_session")
    private @Nullable String openSession;

    @Column(name = "open_since")
    private @Nullable Long openSince;

    /** The same where the latest attempt was unsafe with full confidence; asked for in queries only. */
    @Column(name = "open_sure_since")
    private @Nullable Long openSureSince;

    @Column(name = "last_activity_at")
    private long lastActivityAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    StandingEntity() {}

    static StandingRowKey keyOf(StandingKey key) {
        return new StandingRowKey(
                key.person().value(), key.scenario().value(), key.scope().code());
    }

    static StandingEntity of(Standing standing) {
        StandingEntity row = new StandingEntity();
        Scope within = standing.key().scope();
        row.person = standing.key().person().value();
        row.scenario = standing.key().scenario().value();
        row.scope = within.code();
        row.cohort = within.cohort().map(CohortId::value).orElse(null);
        row.assignment = within.assignment().map(AssignmentId::value).orElse(null);
        row.become(standing);
        return row;
    }

    /** What is kept, for {@link StandingRow#read}. */
    final Object[] columns() {
        return new Object[] {
            person,
            scenario,
            cohort,
            assignment,
            family,
            attempts,
            openSession,
            openSince,
            latestSettled,
            lastActivityAt,
            bestSession,
            best,
            latestSession,
            latest,
            firstSession,
            first
        };
    }

    final void become(Standing standing) {
        family = standing.family().value();
        attempts = standing.attempts();
        firstSession = standing.first().session().value();
        latestSession = standing.latest().session().value();
        bestSession = standing.best().session().value();
        first = StandingAttempt.written(standing.first());
        latest = StandingAttempt.written(standing.latest());
        best = StandingAttempt.written(standing.best());
        latestDangerous = standing.latest().grade().isDangerous();
        latestSettled = standing.settled();
        openSession = standing.open().map(open -> open.session().value()).orElse(null);
        openSince = Moments.stored(standing.open().map(OpenCritical::since));
        openSureSince = standing.latest().grade().sureAndUnsafe() ? openSince : null;
        lastActivityAt = Moments.stored(standing.lastActivity());
    }
}

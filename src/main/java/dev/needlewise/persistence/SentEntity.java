package dev.needlewise.persistence;

import dev.needlewise.lti.ags.GradebookLinks.LastSent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code lti_sent}. */
@Entity(name = "SentScore")
@Table(name = "lti_sent")
class SentEntity {
    @Id
    private String id;

    @Column(name = "stamped_at")
    private long stampedAt;

    /** When the score was made that has the last stamp. */
    @Column(name = "stamped_for")
    private @Nullable Long stampedFor;

    @Column(name = "scored_at")
    private @Nullable Long scoredAt;

    private @Nullable String digest;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    SentEntity() {}

    static SentEntity of(String id) {
        SentEntity row = new SentEntity();
        row.id = id;
        row.stampedAt = Long.MIN_VALUE;
        return row;
    }

    /** Whether a score that was made later has its stamp already. */
    final boolean hasOvertaken(Instant scored) {
        return stampedFor != null && stampedFor > Moments.stored(scored);
    }

    /** Gives a time that is later than each that was given before, by a second at least. */
    final Instant stamp(Instant scored, Instant now) {
        stampedFor = Moments.stored(scored);
        boolean first = stampedAt == Long.MIN_VALUE;
        Instant earliest = first ? now : Moments.read(stampedAt).plusSeconds(1);
        stampedAt = Moments.stored(now.isAfter(earliest) ? now : earliest);
        return Moments.read(stampedAt);
    }

    final void become(LastSent what) {
        scoredAt = Moments.stored(what.scored());
        digest = what.digest();
    }

    Optional<LastSent> toLastSent() {
        return scoredAt == null || digest == null
                ? Optional.empty()
                : Optional.of(new LastSent(Moments.read(scoredAt.longValue()), digest));
    }
}

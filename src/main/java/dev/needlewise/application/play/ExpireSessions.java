package dev.needlewise.application.play;

import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.application.grading.Ending;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.SessionSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finishes assessed sessions that nobody came back to, with what was saved; to be run now and then. */
public final class ExpireSessions {
    /** Ours: long enough for holidays, short enough for a mark. */
    private static final Duration ABANDONED = Duration.ofDays(30);

    private static final int AT_A_TIME = 50;

    private final Transactions transactions;
    private final Records records;
    private final Ending ending;
    private final Clock clock;

    public ExpireSessions(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.ending = new Ending(records, new Cases(packs));
        this.clock = clock;
    }

    /** Gives how many ended; each in a transaction of its own. */
    public int expire() {
        Instant now = Now.at(clock);
        List<SessionSummary> idle =
                transactions.call(() -> records.sessions().idleAssessed(now.minus(ABANDONED), AT_A_TIME));
        idle.forEach(summary -> transactions.run(() -> records.sessions()
                .find(summary.id())
                .filter(session -> stillIdle(session, now))
                .ifPresent(session -> ending.expire(session, now))));
        return idle.size();
    }

    private static boolean stillIdle(CandidateSession session, Instant now) {
        return !session.isOver() && session.summary().lastActivity().isBefore(now.minus(ABANDONED));
    }
}

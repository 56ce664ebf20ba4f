package dev.needlewise.application.operation;

import java.time.Instant;

/** What gets old, a bounded number at a time; only inside a transaction. */
public interface OldRecords {
    /** Forgets the answers of at most so many sessions that ended before; gives of how many. */
    int forgetAnswers(Instant endedBefore, int limit, Instant now);

    /** Forgets at most so many entries of the audit trail from before; gives how many. */
    int forgetAudit(Instant before, int limit);
}

package dev.needlewise.application.operation;

import dev.needlewise.application.Now;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.people.SignInAttempts;
import dev.needlewise.domain.training.people.WebSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets browsers' sessions and failed sign-ins that are over; to be run now and then. */
public final class Tidy {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Transactions transactions;
    private final WebSessions sessions;
    private final SignInAttempts attempts;
    private final Clock clock;

    public Tidy(Transactions transactions, WebSessions sessions, SignInAttempts attempts, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Gives how many rows went. */
    public int tidy() {
        Instant now = Now.at(clock);
        return transactions.call(() -> sessions.removeEndedBefore(now) + attempts.forgetBefore(now.minus(REMEMBERED)));
    }
}

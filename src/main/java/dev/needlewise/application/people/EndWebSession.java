package dev.needlewise.application.people;

import dev.needlewise.application.Sha256;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.people.WebSessions;

/** Signs a browser out. */
public final class EndWebSession {
    private final Transactions transactions;
    private final WebSessions sessions;

    public EndWebSession(Transactions transactions, WebSessions sessions) {
        this.transactions = transactions;
        this.sessions = sessions;
    }

    public void end(String cookie) {
        transactions.run(() -> sessions.remove(Sha256.of(cookie)));
    }
}

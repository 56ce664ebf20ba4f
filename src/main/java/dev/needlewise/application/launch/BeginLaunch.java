package dev.needlewise.application.launch;

import dev.needlewise.application.Transactions;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.launch.AuthenticationRequest;
import dev.needlewise.lti.launch.LoginDesk;
import java.time.Instant;

/** Begins a launch where a platform knocks; what is looked up and what is remembered are one transaction. */
public final class BeginLaunch {
    private final Transactions transactions;
    private final LoginDesk desk;

    public BeginLaunch(Transactions transactions, LoginDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    public Verdict<AuthenticationRequest> begin(Parameters given, Instant now) {
        return transactions.call(() -> desk.begin(given, now));
    }
}

package dev.needlewise.application.launch;

import dev.needlewise.application.Now;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.review.AuditTrail;
import dev.needlewise.lti.Refusal;
import dev.needlewise.lti.platform.RegistrationId;
import java.time.Clock;
import java.util.Optional;

/** Writes one audit row for a login, a launch or a registration that was refused. */
public final class RecordRefusal {
    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    public RecordRefusal(Transactions transactions, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param what a word such as {@code launch-refused} */
    public void tell(String what, Refusal refusal, Optional<RegistrationId> registration) {
        transactions.run(() -> trail.append(new AuditEntry(
                Now.at(clock),
                AuditEntry.SYSTEM,
                what,
                "platform",
                registration.map(RegistrationId::toString).orElse(""),
                Optional.empty(),
                refusal.code() + ": " + refusal.detail())));
    }
}

package dev.needlewise.application.people;

import dev.needlewise.application.Now;
import dev.needlewise.application.Sha256;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.people.FailedSignIns;
import dev.needlewise.domain.training.people.SignInAttempts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Slows down whoever guesses passwords, by account and by address alike, on every node. */
public final class SignInThrottle {
    private final Transactions transactions;
    private final SignInAttempts attempts;
    private final Clock clock;

    public SignInThrottle(Transactions transactions, SignInAttempts attempts, Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** How long until a try of this account from this address is looked at; zero when it may be tried now. */
    public Duration pauseLeft(String account, String address) {
        Instant now = Now.at(clock);
        return transactions.call(() -> keys(account, address).stream()
                .map(key ->
                        attempts.find(key).map(failed -> failed.pauseLeft(now)).orElse(Duration.ZERO))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other));
    }

    public void failed(String account, String address) {
        Instant now = Now.at(clock);
        transactions.run(() -> keys(account, address)
                .forEach(key -> attempts.save(attempts.find(key)
                        .orElseGet(() -> FailedSignIns.none(key))
                        .failedAgain(now))));
    }

    /** Forgets the account's failures only: somebody with an account of their own must not free their address. */
    public void succeeded(String account) {
        transactions.run(() -> attempts.forget(ofAccount(account)));
    }

    private static List<String> keys(String account, String address) {
        return List.of(ofAccount(account), Sha256.of("address " + address));
    }

    private static String ofAccount(String account) {
        return Sha256.of("account " + account.strip().toLowerCase(Locale.ROOT));
    }
}

package dev.needlewise.domain.training.people;

import java.time.Instant;
import java.util.Optional;

/** Remembers failed sign-ins per account and per address, so that every node slows down the same guesser. */
public interface SignInAttempts {
    Optional<FailedSignIns> find(String who);

    /** Adds or replaces. */
    void save(FailedSignIns failed);

    void forget(String who);

    /** Forgets those whose last failure was before; gives how many. */
    int forgetBefore(Instant time);
}

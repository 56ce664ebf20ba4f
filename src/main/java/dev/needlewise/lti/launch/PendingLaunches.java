package dev.needlewise.lti.launch;

import java.time.Instant;
import java.util.Optional;

/** The logins whose launch has not come yet. */
public interface PendingLaunches {
    void keep(PendingLaunch pending);

    Optional<PendingLaunch> find(String stateHash);

    /** Marks it used in one step; false where it was used already, so that of two launches at once one wins. */
    boolean use(String stateHash);

    /** How many were begun since then and never used. */
    long unusedSince(Instant time);

    /** Forgets what nobody can use any more. */
    void forgetBegunBefore(Instant time);
}

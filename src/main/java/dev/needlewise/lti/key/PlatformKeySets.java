package dev.needlewise.lti.key;

import dev.needlewise.lti.platform.PlatformCalls;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/** The key sets of platforms, each remembered for its registration. */
public final class PlatformKeySets {
    private final PlatformCalls calls;
    private final Clock clock;
    private final Executor renewal;
    private final ConcurrentMap<RegistrationId, RememberedKeySet> remembered = new ConcurrentHashMap<>();

    /** @param renewal runs the fetching anew of a set that still serves meanwhile */
    public PlatformKeySets(PlatformCalls calls, Clock clock, Executor renewal) {
        this.calls = calls;
        this.clock = clock;
        this.renewal = renewal;
    }

    public FoundKey find(Registration registration, String keyId) {
        return remembered
                .compute(registration.id(), (id, known) -> {
                    boolean same = known != null && known.address().equals(registration.keySet());
                    return same ? known : new RememberedKeySet(registration.keySet(), calls, clock, renewal);
                })
                .find(keyId);
    }
}

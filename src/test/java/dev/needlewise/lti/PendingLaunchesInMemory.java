package dev.needlewise.lti;

import dev.needlewise.lti.launch.PendingLaunch;
import dev.needlewise.lti.launch.PendingLaunches;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logins for tests. */
public final class PendingLaunchesInMemory implements PendingLaunches {
    private final Map<String, PendingLaunch> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(PendingLaunch pending) {
        kept.put(pending.stateHash(), pending);
    }

    @Override
    public Optional<PendingLaunch> find(String stateHash) {
        return Optional.ofNullable(kept.get(stateHash));
    }

    @Override
    public synchronized boolean use(String stateHash) {
        PendingLaunch known = kept.get(stateHash);
        if (known == null || known.used()) {
            return false;
        }
        kept.put(
                stateHash,
                new PendingLaunch(
                        known.stateHash(),
                        known.nonceHash(),
                        known.proofHash(),
                        known.registration(),
                        known.deploymentId(),
                        known.storageTarget(),
                        known.begunAt(),
                        true));
        return true;
    }

    @Override
    public long unusedSince(Instant time) {
        return kept.values().stream()
                .filter(pending -> !pending.used() && !pending.begunAt().isBefore(time))
                .count();
    }

    @Override
    public void forgetBegunBefore(Instant time) {
        kept.values().removeIf(pending -> pending.begunAt().isBefore(time));
    }

    public int size() {
        return kept.size();
    }
}

package dev.needlewise.application.launch;

import dev.needlewise.application.Now;
import dev.needlewise.lti.key.ToolKey;
import dev.needlewise.lti.key.ToolKeyStore;
import dev.needlewise.lti.key.ToolKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our own keys: made at the first need, exchanged yearly or when asked, forgotten when nobody needs them. */
public final class OwnKeys {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ToolKeyStore store;
    private final Clock clock;
    private @Nullable ToolKeys known;
    private Instant readAt = Instant.EPOCH;

    public OwnKeys(ToolKeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public ToolKey signing() {
        return keys().signing(Now.at(clock));
    }

    /** The document at our key set address. */
    public String published() {
        return keys().keySet();
    }

    /** Reads what is kept, which fails where it was sealed with another secret. */
    public void check() {
        store.all();
    }

    /** A new key is published at once and signs a day later. */
    public synchronized void rotate() {
        ToolKeys before = read();
        before.rotated(Now.at(clock)).keys().stream()
                .filter(key -> !before.keys().contains(key))
                .forEach(store::add);
        known = null;
    }

    /** What is due now and then: a yearly rotation, and forgetting. */
    public synchronized void tend() {
        Instant now = Now.at(clock);
        if (read().areDueForRotation(now)) {
            rotate();
        }
        List<String> kept =
                read().withoutRetired(now).keys().stream().map(ToolKey::id).toList();
        read().keys().stream().map(ToolKey::id).filter(id -> !kept.contains(id)).forEach(store::remove);
        known = null;
    }

    private synchronized ToolKeys keys() {
        ToolKeys remembered = known;
        Instant now = Now.at(clock);
        boolean fresh = !now.isBefore(readAt) && now.isBefore(readAt.plus(REMEMBERED));
        if (remembered != null && fresh) {
            return remembered;
        }
        ToolKeys read = read();
        known = read;
        readAt = now;
        return read;
    }

    private ToolKeys read() {
        List<ToolKey> kept = store.all();
        if (!kept.isEmpty()) {
            return new ToolKeys(kept);
        }
        ToolKeys.first(Now.at(clock)).keys().forEach(store::addFirst);
        return new ToolKeys(store.all());
    }
}

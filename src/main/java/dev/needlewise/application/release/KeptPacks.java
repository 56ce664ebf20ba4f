package dev.needlewise.application.release;

import dev.needlewise.application.Packs;
import dev.needlewise.application.StoreFacts;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackReader;
import dev.needlewise.domain.scenario.PackStore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Packs from the store, each read once while it is asked for now and then.
 *
 * <p>The pack in use is a fact of the store that every request asks for, so that all nodes follow when another is taken
 * into use. A version names its bytes, so what was read of it is never stale. Threads may share it.
 */
public final class KeptPacks implements Packs {
    static final String IN_USE = "pack-in-use";
    /** More than are played at the same time; each is a few megabytes. */
    private static final int READ_ONES = 16;

    private final Transactions transactions;
    private final StoreFacts facts;
    private final PackStore store;
    private final PackReader reader;
    private final Map<String, Pack> read = Collections.synchronizedMap(new LatestUsed());

    public KeptPacks(Transactions transactions, StoreFacts facts, PackStore store, PackReader reader) {
        this.transactions = transactions;
        this.facts = facts;
        this.store = store;
        this.reader = reader;
    }

    /** Keeps a pack that was read from these files, and begins new sessions with it from now on. */
    public void use(Pack pack, Map<String, byte[]> files) {
        keep(pack, files);
        transactions.run(() -> use(pack.version()));
    }

    /** Keeps a pack without using it. */
    void keep(Pack pack, Map<String, byte[]> files) {
        store.keep(pack.version(), files);
        read.put(pack.version(), pack);
    }

    /** Keeps a version no longer; inside a transaction. */
    void remove(String version) {
        store.remove(version);
        read.remove(version);
    }

    /** Begins new sessions with a kept version; inside a transaction. */
    void use(String version) {
        facts.save(IN_USE, version);
    }

    @Override
    public Pack current() {
        return find(currentVersion()).orElseThrow(KeptPacks::none);
    }

    @Override
    public String currentVersion() {
        return transactions.call(() -> facts.find(IN_USE)).orElseThrow(KeptPacks::none);
    }

    private static IllegalStateException none() {
        return new IllegalStateException("No pack was taken into use");
    }

    @Override
    public Optional<Pack> find(String version) {
        Pack known = read.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        return store.find(version).flatMap(files -> read(version, files));
    }

    /** Reading takes a second of a processor: one thread does it, and who wants the same pack waits for that. */
    private synchronized Optional<Pack> read(String version, Map<String, byte[]> files) {
        Pack known = read.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Pack> found = reader.read(files).pack();
        found.ifPresent(pack -> read.put(version, pack));
        return found;
    }

    /** Forgets what nobody asked for longest; it can be read again. */
    private static final class LatestUsed extends LinkedHashMap<String, Pack> {
        private static final long serialVersionUID = 1;

        private LatestUsed() {
            super(READ_ONES * 2, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pack> eldest) {
            return size() > READ_ONES;
        }
    }
}

package dev.needlewise.application;

import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackReader;
import dev.needlewise.domain.scenario.PackStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Packs from the store, each read once.
 *
 * <p>The pack in use is a fact of the store, so that all nodes follow when another is taken into use. Threads may share
 * it.
 */
public final class KeptPacks implements Packs {
    private static final String IN_USE = "pack-in-use";

    private final Transactions transactions;
    private final StoreFacts facts;
    private final PackStore store;
    private final PackReader reader;
    private final Map<String, Pack> read = new ConcurrentHashMap<>();

    public KeptPacks(Transactions transactions, StoreFacts facts, PackStore store, PackReader reader) {
        this.transactions = transactions;
        this.facts = facts;
        this.store = store;
        this.reader = reader;
    }

    /** Keeps a pack that was read from these files, and begins new sessions with it from now on. */
    public void use(Pack pack, Map<String, byte[]> files) {
        store.keep(pack.version(), files);
        read.put(pack.version(), pack);
        transactions.run(() -> facts.save(IN_USE, pack.version()));
    }

    @Override
    public Pack current() {
        return transactions
                .call(() -> facts.find(IN_USE))
                .flatMap(this::find)
                .orElseThrow(() -> new IllegalStateException("No pack was taken into use"));
    }

    @Override
    public Optional<Pack> find(String version) {
        Pack known = read.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Pack> found =
                store.find(version).flatMap(files -> reader.read(files).pack());
        found.ifPresent(pack -> read.put(version, pack));
        return found;
    }
}

package dev.needlewise.persistence;

import dev.needlewise.lti.key.ToolKey;
import dev.needlewise.lti.key.ToolKeyStore;
import java.util.List;

/** Keeps our own keys by JPA, their private parts sealed. */
final class JpaToolKeys extends Rows implements ToolKeyStore {
    private static final String FIRST = "first-tool-key";

    private final JpaTransactions transactions;
    private final Seal seal;

    JpaToolKeys(JpaTransactions transactions, Seal seal) {
        super(transactions);
        this.transactions = transactions;
        this.seal = seal;
    }

    @Override
    public List<ToolKey> all() {
        List<ToolKeyEntity> rows = transactions.call(
                () -> rows(ToolKeyEntity.class, "SELECT k FROM ToolKey k ORDER BY k.signsFrom, k.id"));
        return rows.stream().map(row -> row.toToolKey(seal)).toList();
    }

    @Override
    public void add(ToolKey key) {
        transactions.run(() -> insert(ToolKeyEntity.of(key, seal)));
    }

    /** Of two at once the second waits for the fact or collides with it, and finds the first one's key. */
    @Override
    public void addFirst(ToolKey key) {
        transactions.run(() -> {
            if (row(StoreFactEntity.class, FIRST).isPresent()) {
                lock(StoreFactEntity.class, FIRST);
            } else {
                insert(StoreFactEntity.of(FIRST, "made"));
            }
            if (rows(ToolKeyEntity.class, "SELECT k FROM ToolKey k").isEmpty()) {
                insert(ToolKeyEntity.of(key, seal));
            }
        });
    }

    @Override
    public void remove(String keyId) {
        transactions.run(() -> change("DELETE FROM ToolKey k WHERE k.id = ?1", keyId));
    }
}

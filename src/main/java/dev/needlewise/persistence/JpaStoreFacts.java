package dev.needlewise.persistence;

import dev.needlewise.application.StoreFacts;
import java.util.Optional;

/** Keeps the store's own facts by JPA. */
final class JpaStoreFacts extends Rows implements StoreFacts {
    JpaStoreFacts(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<String> find(String name) {
        return row(StoreFactEntity.class, name).map(StoreFactEntity::fact);
    }

    @Override
    public void save(String name, String fact) {
        row(StoreFactEntity.class, name)
                .ifPresentOrElse(row -> row.become(fact), () -> insert(StoreFactEntity.of(name, fact)));
    }
}

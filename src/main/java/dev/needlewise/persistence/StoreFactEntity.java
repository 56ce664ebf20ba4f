package dev.needlewise.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code store_fact}. */
@Entity(name = "StoreFact")
@Table(name = "store_fact")
class StoreFactEntity {
    @Id
    private String name;

    private String fact;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    StoreFactEntity() {}

    static StoreFactEntity of(String name, String fact) {
        StoreFactEntity row = new StoreFactEntity();
        row.name = name;
        row.fact = fact;
        return row;
    }

    final void become(String newFact) {
        fact = newFact;
    }

    String fact() {
        return fact;
    }
}

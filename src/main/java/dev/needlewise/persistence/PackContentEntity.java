package dev.needlewise.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code pack_content}. */
@Entity(name = "PackContent")
@Table(name = "pack_content")
class PackContentEntity {
    @Id
    private String hash;

    @Lob
    private byte[] bytes;

    @Column(name = "stored_at")
    private long storedAt;

    @SuppressWarnings("NullAway.Init")
    PackContentEntity() {}

    static PackContentEntity of(String hash, byte[] bytes, Instant stored) {
        PackContentEntity row = new PackContentEntity();
        row.hash = hash;
        row.bytes = bytes.clone();
        row.storedAt = Moments.stored(stored);
        return row;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}

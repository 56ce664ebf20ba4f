package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.PackStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Keeps a pack's files in one row, zipped; every call has its own transaction or joins the one it is in. */
final class JpaPackStore extends Rows implements PackStore {
    private final JpaTransactions transactions;
    private final Clock clock;

    JpaPackStore(JpaTransactions transactions, Clock clock) {
        super(transactions);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void keep(String version, Map<String, byte[]> files) {
        transactions.run(() -> {
            if (row(PackContentEntity.class, version).isEmpty()) {
                insert(PackContentEntity.of(version, zipped(files), clock.instant()));
            }
        });
    }

    @Override
    public Optional<Map<String, byte[]>> find(String version) {
        return transactions
                .call(() -> row(PackContentEntity.class, version).map(PackContentEntity::bytes))
                .map(JpaPackStore::unzipped);
    }

    @Override
    public void remove(String version) {
        transactions.run(() -> delete(PackContentEntity.class, version));
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can go wrong in memory", e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A pack kept in the store is damaged", e);
        }
        return files;
    }
}

package dev.needlewise.bootstrap;

import dev.needlewise.persistence.archive.ArchiveReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files that come along with a restored store.
 *
 * <p>They are written whole beside their places before any row, and are in their places before the rows count: keys
 * without the secret that sealed them would be lost. A restore that fails later can be repeated, since it finds its own.
 */
final class RestoredFiles implements AutoCloseable {
    private final ArchiveReader archive;
    private final Settings settings;
    private final Map<Path, Path> places = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    RestoredFiles(ArchiveReader archive, Settings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    /** What is there is kept: it may have been made by hand for this machine. */
    void prepare() {
        refuseAnotherSecret();
        new TreeMap<>(Backup.files(settings))
                .forEach((name, place) -> archive.file(name).ifPresent(bytes -> {
                    if (Files.exists(place)) {
                        told.add("Kept as it was: " + place);
                    } else {
                        write(place, bytes);
                    }
                }));
    }

    void put() {
        places.forEach((part, place) -> {
            try {
                Files.move(part, place);
            } catch (IOException e) {
                throw refusal(place, e);
            }
            told.add("Restored: " + place);
        });
    }

    /** A line about each file, for whoever asked. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Only the keys in the archive need its secret, and a secret that was set is used instead of the file. */
    private void refuseAnotherSecret() {
        Path place = Backup.secret(settings);
        Optional<byte[]> secret = archive.file("secret");
        if (settings.secret().isPresent() || !archive.hasSealedKeys() || secret.isEmpty() || !Files.exists(place)) {
            return;
        }
        try {
            String there = Files.readString(place).strip();
            if (!there.equals(new String(secret.get(), StandardCharsets.UTF_8).strip())) {
                throw new Refusal(("The file %s holds another secret than the backup, and could not open the backup's"
                                + " private keys, so nothing was restored. The store is empty, so that nothing here needs"
                                + " this file: move it away and restore again.")
                        .formatted(place));
            }
        } catch (IOException e) {
            throw refusal(place, e);
        }
    }

    private void write(Path place, byte[] bytes) {
        try {
            Path folder = place.toAbsolutePath().resolveSibling("");
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Path part = Files.createTempFile(folder, "restored-", ".part");
            places.put(part, place);
            Files.write(part, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw refusal(place, e);
        }
    }

    private static Refusal refusal(Path place, IOException why) {
        return new Refusal(
                "The file %s could not be read or written, so nothing was restored: %s".formatted(place, why));
    }

    @Override
    public void close() throws IOException {
        for (Path part : places.keySet()) {
            Files.deleteIfExists(part);
        }
    }
}

package dev.needlewise.bootstrap;

import dev.needlewise.persistence.Database;
import dev.needlewise.persistence.archive.ArchiveReader;
import dev.needlewise.persistence.archive.ArchiveRefusal;
import dev.needlewise.persistence.schema.SchemaRefusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code restore FILE}: fills an empty store, of whichever engine, while nothing runs on the data directory. */
final class RestoreCommand {
    private RestoreCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Flags flags = Flags.among(arguments);
        flags.publish();
        if (flags.rest().size() != 1) {
            err.println("Usage: restore FILE [--home FOLDER]");
            return 1;
        }
        Settings settings = Settings.ofProcess(Surroundings.beforeStart());
        try (ArchiveReader archive = ArchiveReader.open(Path.of(flags.rest().get(0)));
                DataDirectory held = DataDirectory.open(settings.home());
                Database database = OpenStore.database(settings)) {
            long rows = archive.restoreInto(database, Clock.systemUTC());
            out.println("Restored: %d rows into %s".formatted(rows, database.description()));
            for (Map.Entry<String, Path> each : new TreeMap<>(Backup.files(settings)).entrySet()) {
                Optional<byte[]> file = archive.file(each.getKey());
                if (file.isPresent()) {
                    out.println(put(each.getValue(), file.get()));
                }
            }
            assert Files.isDirectory(held.folder());
            return 0;
        } catch (ArchiveRefusal | SchemaRefusal e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal("The restored files could not be written: " + e.getMessage());
        }
    }

    /** What is there is kept: it may have been made by hand for this machine. */
    private static String put(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            return "Kept as it was: " + file;
        }
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "restored-", ".part");
        Files.write(part, bytes);
        Files.move(part, file);
        return "Restored: " + file;
    }
}

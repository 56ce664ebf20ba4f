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
        RightAccount.orRefuse(settings.home());
        try (ArchiveReader archive = ArchiveReader.open(Path.of(flags.rest().get(0)));
                DataDirectory held = DataDirectory.open(settings.home());
                RestoredFiles files = new RestoredFiles(archive, settings);
                Database database = OpenStore.database(settings)) {
            long rows = archive.restoreInto(database, Clock.systemUTC(), files::prepare, files::put);
            out.println("Restored: %d rows into %s".formatted(rows, database.description()));
            files.told().forEach(out::println);
            assert Files.isDirectory(held.folder());
            return 0;
        } catch (ArchiveRefusal | SchemaRefusal e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal("The restore could not be ended: " + e.getMessage());
        }
    }
}

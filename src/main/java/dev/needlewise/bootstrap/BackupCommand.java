package dev.needlewise.bootstrap;

import dev.needlewise.persistence.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code backup FILE}: asks the application that runs on the data directory, or opens the store itself. */
final class BackupCommand {
    private BackupCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Flags flags = Flags.among(arguments);
        flags.publish();
        if (flags.rest().size() != 1) {
            err.println("Usage: backup FILE [--home FOLDER]");
            return 1;
        }
        Path wanted = Path.of(flags.rest().get(0)).toAbsolutePath();
        if (Files.exists(wanted)) {
            throw new Refusal("The file %s is there already; name another.".formatted(wanted));
        }
        Path folder = wanted.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new Refusal("There is no folder %s for the backup; make it first.".formatted(folder));
        }
        Settings settings = Settings.ofProcess(Surroundings.beforeStart());
        if (settings.database().isEmpty() && !Files.isDirectory(settings.home())) {
            throw new Refusal("There is no data directory %s; name it with --home.".formatted(settings.home()));
        }
        RightAccount.orRefuse(settings.home());
        try {
            out.println(write(settings, wanted));
            return 0;
        } catch (IOException e) {
            throw new Refusal("The backup could not be written to %s: %s".formatted(wanted, e.getMessage()));
        }
    }

    private static String write(Settings settings, Path wanted) throws IOException {
        Optional<DataDirectory> free = DataDirectory.openUnlessInUse(settings.home());
        if (free.isEmpty()) {
            Path made = BackupDesk.in(settings.home()).ask();
            try {
                BackupDesk.handOver(made, wanted);
                return "Backup: %s, %d bytes, made by the running application".formatted(wanted, Files.size(wanted));
            } finally {
                Files.deleteIfExists(made);
            }
        }
        try (DataDirectory held = free.get()) {
            if (settings.database().isEmpty() && !Database.isIn(OpenStore.folder(held.folder()))) {
                throw new Refusal("There is no store in %s. Where the container holds the database, its address must"
                                .formatted(held.folder())
                        + " be set for this command, or the application must be running.");
            }
            // Made by this call alone, so that only the owner can read it.
            Path part = Files.createTempFile(held.folder(), "backup-", ".part");
            try (Database database = OpenStore.database(settings)) {
                String what = new Backup(database, settings, Clock.systemUTC()).write(part);
                BackupDesk.handOver(part, wanted);
                return "Backup: %s, %d bytes, %s".formatted(wanted, Files.size(wanted), what);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}

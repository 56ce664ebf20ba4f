package dev.needlewise.bootstrap;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Where a command asks the running application for a backup: a folder that only the owner of the data can enter.
 *
 * <p>A request is an empty file {@code ID.asked}. The application removes it, and answers with {@code ID.zip}, or with
 * {@code ID.failed} that holds a sentence. It never writes into the request itself, whose permissions are those that the
 * asker usually gives: an archive holds every answer, the hashes of passwords and the secret.
 */
final class BackupDesk {
    private static final Logger LOG = Logger.getLogger(BackupDesk.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration UNTIL_HEARD = Duration.ofSeconds(20);
    private static final Duration UNTIL_MADE = Duration.ofMinutes(30);

    private final Path folder;
    private boolean failing;

    private BackupDesk(Path folder) {
        this.folder = folder;
    }

    static BackupDesk in(Path home) {
        return new BackupDesk(home.resolve("backup-requests"));
    }

    /** Asks, and waits for the file; whoever asked takes it away. */
    Path ask() throws IOException {
        Files.createDirectories(folder, DataDirectory.ownerOnly());
        String id = UUID.randomUUID().toString();
        Path asked = Files.createFile(file(id, "asked"));
        if (!within(UNTIL_HEARD, () -> Files.notExists(asked))) {
            Files.deleteIfExists(asked);
            throw new Refusal("The running Needlewise does not answer; it may be stopping, or it is an older version.");
        }
        Path made = file(id, "zip");
        Path failed = file(id, "failed");
        if (!within(UNTIL_MADE, () -> Files.exists(made) || Files.exists(failed))) {
            throw new Refusal("The running Needlewise did not finish the backup within %d minutes."
                    .formatted(UNTIL_MADE.toMinutes()));
        }
        if (Files.exists(failed)) {
            String why = Files.readString(failed);
            Files.delete(failed);
            throw new Refusal(why);
        }
        return made;
    }

    /** Answers requests until closed; what an earlier application left unanswered is thrown away. */
    AutoCloseable serve(Backup backup) {
        prepare();
        ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "needlewise-backup");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> looking = clerk.scheduleWithFixedDelay(
                () -> look(backup), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            looking.cancel(false);
            clerk.shutdown();
            if (!clerk.awaitTermination(UNTIL_HEARD.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warning("A backup was still being written at the end");
            }
        };
    }

    private void look(Backup backup) {
        try (Stream<Path> requests = Files.list(folder)) {
            for (Path asked :
                    requests.filter(each -> each.toString().endsWith(".asked")).toList()) {
                answer(backup, asked);
            }
            failing = false;
        } catch (NoSuchFileException e) {
            LOG.log(Level.FINEST, "The folder of requests was removed; whoever asks makes it again", e);
        } catch (IOException | RuntimeException e) {
            // Once until it works again: this happens at every look.
            LOG.log(failing ? Level.FINEST : Level.WARNING, "Requests for backups cannot be answered in " + folder, e);
            failing = true;
        }
    }

    private void answer(Backup backup, Path asked) throws IOException {
        String name = String.valueOf(asked.getFileName());
        String id = name.substring(0, name.length() - ".asked".length());
        // Made by this call alone, so that only the owner can read it.
        Path working = Files.createTempFile(folder, id, ".working");
        try {
            Files.delete(asked);
            LOG.info("Backup: " + backup.write(working));
            Files.move(working, file(id, "zip"), StandardCopyOption.ATOMIC_MOVE);
        } catch (Refusal e) {
            LOG.warning(e.getMessage());
            Path sentence = Files.writeString(file(id, "writing"), String.valueOf(e.getMessage()));
            Files.move(sentence, file(id, "failed"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(working);
        }
    }

    /** The folder is the application's own, whoever asks first. */
    private void prepare() {
        try {
            Files.createDirectories(folder, DataDirectory.ownerOnly());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "There can be no backups while this runs; remove " + folder, e);
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Old requests for backups could not be removed; remove " + folder, e);
        }
    }

    private Path file(String id, String state) {
        return folder.resolve(id + "." + state);
    }

    /** One look after another, until it is so or the time is over. */
    private static boolean within(Duration patience, Look look) {
        long end = System.nanoTime() + patience.toNanos();
        while (!look.isSo()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Something that is waited for. */
    private interface Look {
        boolean isSo();
    }

    /** Moves the finished file to where it was wanted; nothing that is there is written over. */
    static void handOver(Path made, Path wanted) throws IOException {
        try {
            Files.move(made, wanted);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("The file %s is there already; name another.".formatted(wanted));
        }
    }
}

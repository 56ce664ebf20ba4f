package dev.needlewise.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.needlewise.Soon;
import dev.needlewise.persistence.Database;
import dev.needlewise.persistence.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read a backup, who may ask for one, and what a restore leaves that could not write its files. */
class BackupTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String SEALED = "AAAA";

    @TempDir
    Path folder;

    private Path home;
    private Path archive;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** A data directory with a key that its secret sealed. */
    @BeforeEach
    void fill() throws Exception {
        home = folder.resolve("home");
        archive = folder.resolve("backup.zip");
        try (Database database = Database.inDirectory(OpenStore.folder(home));
                Store store = Store.in(database, CLOCK);
                var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            store.transactions().run(() -> store.facts().save("colour", "teal"));
            statement.execute("INSERT INTO lti_tool_key VALUES ('key', '" + SEALED + "', 1)");
            connection.commit();
        }
        Files.writeString(home.resolve("secret"), "the first");
        Files.writeString(home.resolve("users"), "priya:trainee");
    }

    @AfterEach
    void forgetSettings() {
        System.clearProperty("NEEDLEWISE_HOME");
        System.clearProperty("NEEDLEWISE_ACCOUNTS");
    }

    @Test
    void the_archive_of_a_stopped_application_is_its_owners_only() throws IOException {
        assertThat(run("backup", archive, home)).as("%s", said).isZero();

        assertThat(permissions(archive)).isEqualTo("rw-------");
    }

    @Test
    void the_archive_of_a_running_application_is_its_owners_only() throws Exception {
        try (DataDirectory held = DataDirectory.open(home);
                Database database = Database.inDirectory(OpenStore.folder(held.folder()))) {
            AutoCloseable serving = BackupDesk.in(home).serve(new Backup(database, settings(home), CLOCK));
            try {
                assertThat(permissions(home.resolve("backup-requests"))).isEqualTo("rwx------");

                assertThat(run("backup", archive, home)).as("%s", said).isZero();
            } finally {
                serving.close();
            }
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("made by the running application");
        assertThat(permissions(archive)).isEqualTo("rw-------");
        assertThat(home.resolve("backup-requests")).isEmptyDirectory();
    }

    @Test
    void requests_that_cannot_be_answered_are_told_once() throws Exception {
        List<LogRecord> warnings = new ArrayList<>();
        List<LogRecord> looks = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public synchronized void publish(LogRecord entry) {
                (entry.getLevel().intValue() >= Level.WARNING.intValue() ? warnings : looks).add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(BackupDesk.class.getName());
        Level before = log.getLevel();
        log.setLevel(Level.FINEST);
        log.addHandler(listening);
        try (Database database = Database.inDirectory(OpenStore.folder(home))) {
            AutoCloseable serving = BackupDesk.in(home).serve(new Backup(database, settings(home), CLOCK));
            try {
                Files.delete(home.resolve("backup-requests"));
                Files.createFile(home.resolve("backup-requests"));

                assertThat(Soon.is(() -> looks.size() > 2)).isTrue();
                assertThat(warnings).hasSize(1);
            } finally {
                serving.close();
            }
        } finally {
            log.removeHandler(listening);
            log.setLevel(before);
        }
    }

    @Test
    void another_account_is_told_which_one_to_use() throws IOException {
        Path lock = Files.createFile(home.resolve("lock"));
        assumeTrue("root".equals(Files.getOwner(lock).getName()), "only root can give a file to somebody");
        Files.setOwner(
                lock, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        assertThat(run("backup", archive, home)).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("belongs to the account nobody, and this command was run by root; run it as nobody.");
        assertThat(archive).doesNotExist();
        assertThatThrownBy(() -> RightAccount.orRefuse(home)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_restore_that_cannot_write_its_files_leaves_an_empty_store_and_can_be_repeated() throws IOException {
        Path other = folder.resolve("other");
        run("backup", archive, home);
        Path inTheWay = Files.createFile(folder.resolve("shared"));
        System.setProperty("NEEDLEWISE_ACCOUNTS", inTheWay.resolve("users").toString());

        assertThat(run("restore", archive, other)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("nothing was restored", "shared/users");
        assertThat(Files.list(other).map(each -> each.getFileName().toString())).containsOnly("lock", "store");

        Files.delete(inTheWay);
        assertThat(run("restore", archive, other)).as("%s", said).isZero();
        assertThat(inTheWay.resolve("users")).hasContent("priya:trainee");
        assertThat(other.resolve("secret")).hasContent("the first");
        assertThat(permissions(other.resolve("secret"))).isEqualTo("rw-------");
    }

    @Test
    void keys_are_not_restored_beside_a_secret_that_cannot_open_them() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        run("backup", archive, home);
        Files.writeString(other.resolve("secret"), "another");

        assertThat(run("restore", archive, other)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(other.resolve("secret") + " holds another secret", "move it away");
        assertThat(other.resolve("users")).doesNotExist();

        Files.delete(other.resolve("secret"));
        assertThat(run("restore", archive, other)).as("%s", said).isZero();
    }

    @Test
    void of_a_store_that_is_in_use_nobody_is_told_to_move_the_secret() throws IOException {
        run("backup", archive, home);
        Files.writeString(home.resolve("secret"), "another");

        assertThat(run("restore", archive, home)).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not empty").doesNotContain("move it away");
    }

    private int run(String command, Path file, Path data) {
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        return CommandLine.run(new String[] {command, file.toString(), "--home", data.toString()}, print, print);
    }

    private static Settings settings(Path home) {
        return Settings.of(Given.in(Map.of("NEEDLEWISE_HOME", home.toString()), Map.of()), Surroundings.beforeStart());
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

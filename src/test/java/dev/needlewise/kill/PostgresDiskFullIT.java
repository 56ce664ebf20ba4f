package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.RunningWar;
import dev.needlewise.Soon;
import dev.needlewise.persistence.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk of the PostgreSQL under the store gets full while a trainee works, and room is made again.
 *
 * <p>It needs a small file system of its own, which only root may mount; where that is not so, it says that it was not
 * run.
 */
class PostgresDiskFullIT {
    @TempDir
    Path folder;

    /** It refuses whatever needs a new page, and reads on. */
    @Test
    void a_full_disk_of_the_tables_is_told_on_a_page_and_by_health_and_costs_nothing_that_was_saved() throws Exception {
        try (SmallDisk disk = SmallDisk.of(160, folder.resolve("disk"));
                OwnPostgres postgres = OwnPostgres.with(disk.folder().resolve("data"), folder.resolve("log"));
                RunningWar war = RunningWar.start(folder.resolve("home"), settings(postgres))) {
            WorkOnFullDisk work = WorkOnFullDisk.begun(war);
            disk.fill();
            work.isRefusedFor("store: The disk of the database is full");
            disk.makeRoom();
            work.goesOn();
            isKept(work, postgres);
        }
    }

    /** It cannot end what it began then, nor come up again, until somebody makes room and starts it. */
    @Test
    void a_full_disk_of_the_log_stops_postgres_and_costs_nothing_when_it_was_started_again() throws Exception {
        try (SmallDisk disk = SmallDisk.of(64, folder.resolve("disk"));
                OwnPostgres postgres =
                        OwnPostgres.with(folder.resolve("data"), disk.folder().resolve("log"));
                RunningWar war = RunningWar.start(folder.resolve("home"), settings(postgres))) {
            WorkOnFullDisk work = WorkOnFullDisk.begun(war);
            postgres.useUpReserveOfLog();
            disk.fill();
            work.isRefusedFor("store: The database does not answer");
            assertThat(Soon.is(() -> !postgres.runs())).isTrue();

            disk.makeRoom();
            postgres.startAgain();
            work.goesOn();
            isKept(work, postgres);
        }
    }

    private static Map<String, String> settings(OwnPostgres postgres) {
        Map<String, String> settings = new HashMap<>(WorkOnFullDisk.SETTINGS);
        settings.put("NEEDLEWISE_DATABASE_URL", postgres.url());
        return settings;
    }

    private static void isKept(WorkOnFullDisk work, OwnPostgres postgres) throws Exception {
        try (Database database = Database.at(postgres.url(), "", "")) {
            work.isKeptIn(database.source());
        }
    }
}

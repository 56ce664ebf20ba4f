package dev.needlewise.kill;

import dev.needlewise.RunningWar;
import dev.needlewise.persistence.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk under the embedded store gets full while a trainee works, and room is made again.
 *
 * <p>It needs a small file system of its own, which only root may mount; where that is not so, it says that it was not
 * run.
 */
class DiskFullIT {
    @TempDir
    static Path folder;

    @Test
    void a_full_disk_is_told_on_a_page_and_by_health_and_costs_nothing_that_was_saved() throws Exception {
        try (SmallDisk disk = SmallDisk.of(160, folder.resolve("disk"))) {
            WorkOnFullDisk work;
            try (RunningWar war = RunningWar.start(disk.folder().resolve("data"), WorkOnFullDisk.SETTINGS)) {
                work = WorkOnFullDisk.begun(war);
                disk.fill();
                work.isRefusedFor("disk: Less than 64 MB are free");
                disk.makeRoom();
                work.goesOn();
            }
            try (Database database = Database.inDirectory(disk.folder().resolve("data/store"))) {
                work.isKeptIn(database.source());
            }
        }
    }
}

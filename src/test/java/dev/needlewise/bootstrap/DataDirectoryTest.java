package dev.needlewise.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void a_missing_folder_is_made_for_its_owner_only() throws IOException {
        var home = folder.resolve("a/b");

        try (var opened = DataDirectory.open(home)) {
            assertThat(opened.folder()).isDirectory();
        }
        assertThat(Files.getPosixFilePermissions(home).toString())
                .doesNotContain("GROUP")
                .doesNotContain("OTHERS");
    }

    @Test
    void a_folder_is_held_by_one_application_at_a_time() throws IOException {
        try (var first = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(first.folder()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another Needlewise");
        }
        try (var later = DataDirectory.open(folder)) {
            assertThat(later.folder()).isEqualTo(folder);
        }
    }

    @Test
    void parts_that_a_killed_command_left_go_when_the_folder_is_held_and_nothing_else_does() throws IOException {
        var left = Files.createTempFile(folder, "backup-", ".part");
        var mine = Files.createFile(folder.resolve("backup-20261129.part"));
        try (var first = DataDirectory.open(folder)) {
            var made = Files.createTempFile(first.folder(), "backup-", ".part");

            assertThat(DataDirectory.openUnlessInUse(folder)).isEmpty();
            assertThat(left).doesNotExist();
            assertThat(made).as("of whoever holds the folder").exists();
        }
        assertThat(mine).exists();
    }

    @Test
    void a_file_in_its_place_is_refused() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written");
    }
}

package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small file system of its own, which can be filled to its last block and given room again. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it at a new folder; where that cannot be done, the test says that it was not run. */
    static SmallDisk of(int megabytes, Path folder) throws IOException, InterruptedException {
        Files.createDirectory(folder);
        if (!SystemCall.succeeds("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())) {
            String sentence = "Not run: no small file system can be mounted here, which takes root.";
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Whatever is left of it is taken. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(ballast())).isGreaterThan(block.length);
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** Lazily, because the embedded engine keeps its log open for as long as this process. */
    @Override
    public void close() throws InterruptedException {
        assertThat(SystemCall.succeeds("umount", "--lazy", folder.toString())).isTrue();
    }
}

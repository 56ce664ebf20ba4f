package dev.needlewise.bootstrap;

import dev.needlewise.application.operation.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the data directory has room left; asked for before the last of it is gone. */
record DiskSpace(Path folder) implements Readiness {
    private static final long LEAST = 64L * 1024 * 1024;

    @Override
    public String about() {
        return "disk";
    }

    @Override
    public Optional<String> problem() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= LEAST
                    ? Optional.empty()
                    : Optional.of("Less than 64 MB are free under the data directory.");
        } catch (IOException e) {
            return Optional.of("The data directory cannot be looked at.");
        }
    }
}

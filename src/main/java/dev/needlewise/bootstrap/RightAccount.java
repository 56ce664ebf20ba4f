package dev.needlewise.bootstrap;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Commands that write into a data directory belong to the account that runs the application.
 *
 * <p>Of any other account, root included, they would leave files there that the application cannot open.
 */
final class RightAccount {
    private static final String ROOT = "root";

    private RightAccount() {}

    static void orRefuse(Path home) {
        if (!Files.isDirectory(home) || DataDirectory.ownerOnly().length == 0) {
            return;
        }
        try {
            Optional<String> right = owner(home);
            String asker = asker(home);
            if (right.isPresent() && !right.get().equals(asker)) {
                throw new Refusal(
                        "The data directory %s belongs to the account %s, and this command was run by %s; run it as %s."
                                .formatted(home, right.get(), asker, right.get()));
            }
        } catch (IOException e) {
            throw new Refusal("Whose data directory %s is cannot be found out: %s".formatted(home, e));
        }
    }

    /**
     * The application makes the file {@code lock} at its first start.
     *
     * <p>Before that only the folder tells, and where it is root's it does not: a volume is often lent to an account by
     * its group.
     */
    private static Optional<String> owner(Path home) throws IOException {
        Path lock = home.resolve("lock");
        if (Files.exists(lock)) {
            return Optional.of(Files.getOwner(lock).getName());
        }
        return Optional.of(Files.getOwner(home).getName()).filter(name -> !name.equals(ROOT));
    }

    /** By a file that it makes in the same place, because shared folders may translate accounts. */
    private static String asker(Path home) throws IOException {
        try {
            Path mine = Files.createTempFile(home, "asker-", "");
            try {
                return Files.getOwner(mine).getName();
            } finally {
                Files.deleteIfExists(mine);
            }
        } catch (AccessDeniedException e) {
            return System.getProperty("user.name", "another");
        }
    }
}

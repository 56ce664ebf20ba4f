package dev.needlewise.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * The accounts of the executable WAR, in a file that is read at every use: {@code users} in the data directory, or one
 * that several nodes share.
 */
final class Accounts {
    private final Path file;

    Accounts(Path file) {
        this.file = file;
    }

    static Accounts of(Settings settings) {
        return new Accounts(settings.accounts());
    }

    /** The roles of this person, or nothing where name or password are wrong. */
    Optional<List<String>> roles(String name, String password) {
        var account = find(name);
        var matches = PasswordHash.matches(password, account.map(Account::hash).orElse(PasswordHash.NOBODYS));
        return account.filter(found -> matches).map(Account::roles);
    }

    Optional<Account> find(String name) {
        return all().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    List<Account> all() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(Account::of)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the account in the place of an earlier one of the same name. */
    void put(Account account) {
        change(accounts -> {
            accounts.removeIf(earlier -> earlier.name().equals(account.name()));
            accounts.add(account);
            return accounts;
        });
    }

    /** Of two nodes that make the same account at once, the first makes it; false for the other. */
    boolean putUnlessThere(Account account) {
        AtomicBoolean put = new AtomicBoolean();
        change(accounts -> {
            put.set(accounts.stream().noneMatch(earlier -> earlier.name().equals(account.name())));
            if (put.get()) {
                accounts.add(account);
            }
            return accounts;
        });
        return put.get();
    }

    /** Ends an account for good; one of the demo stays, locked, because the next start would make it again. */
    boolean end(String name) {
        Optional<Account> ended = find(name);
        ended.ifPresent(account -> {
            if (account.demo()) {
                put(account.locked());
            } else {
                remove(name);
            }
        });
        return ended.isPresent();
    }

    void remove(String name) {
        change(accounts -> {
            accounts.removeIf(account -> account.name().equals(name));
            return accounts;
        });
    }

    /** One change at a time, by whichever process; only the owner may read the file, and readers see the file before or after it, never between. */
    private void change(UnaryOperator<List<Account>> change) {
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            var lock = folder.resolve(file.getFileName() + ".lock");
            synchronized (Accounts.class) {
                try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var held = channel.lock()) {
                    var lines = change.apply(new ArrayList<>(all())).stream()
                            .map(Account::line)
                            .toList();
                    var next = Files.createTempFile(folder, "users-", "");
                    Files.write(next, lines);
                    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
                    assert held.isValid();
                }
            }
        } catch (IOException e) {
            throw new Refusal("The accounts in %s could not be written: %s".formatted(file, e));
        }
    }
}

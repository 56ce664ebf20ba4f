package dev.needlewise.bootstrap;

import dev.needlewise.content.Nearest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the embedded server asks before the application runs; it reaches this class by name, so plain types only. */
public final class ServerStart {
    private final Settings settings;
    private final Accounts accounts;

    public ServerStart(String[] arguments) {
        var flags = Flags.among(List.of(arguments));
        if (!flags.rest().isEmpty()) {
            var unknown = flags.rest().get(0);
            throw new Refusal(
                    unknown.startsWith("-")
                            ? "There is no flag %s; the nearest is %s."
                                    .formatted(unknown, Nearest.among(Setting.flags(), unknown))
                            : "The word %s is not understood here; a command comes before its flags."
                                    .formatted(unknown));
        }
        flags.publish();
        settings = Settings.ofProcess(Surroundings.beforeStart());
        accounts = Accounts.of(settings);
    }

    public int port() {
        return settings.port();
    }

    public Path home() {
        return settings.home();
    }

    /** Only this machine can reach a server that was not told under which address others know it. */
    public @Nullable String address() {
        return settings.publicUrl().map(ServerStart::loopback).orElse(true) ? "127.0.0.1" : null;
    }

    /** Whose word about the address of a visitor is believed. */
    public List<String> proxies() {
        return settings.proxies();
    }

    public @Nullable List<String> roles(String name, String password) {
        return accounts.roles(name, password).map(List::copyOf).orElse(null);
    }

    private static boolean loopback(URI url) {
        try {
            return InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

package dev.needlewise.bootstrap;

import dev.needlewise.application.operation.Retention;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that an operator can set, read once.
 *
 * @param home the data directory
 * @param port the port of the embedded server, 0 for any free one
 * @param publicUrl the address that others use, with the context path and without a slash at its end
 * @param proxies addresses of proxies in front of the embedded server, whose word about a visitor's address counts
 * @param database the database that was named, else JNDI or the embedded one is used
 * @param packs a pack's folder, or one that holds a pack, used instead of the shipped one
 * @param accounts the file of accounts of the executable WAR, which several nodes may share
 * @param demoAsked whether demo accounts and content were asked for or declined; {@link #demo} decides
 * @param demoPassword the password of all demo accounts
 * @param secret encrypts private keys at rest, else a file in the data directory does
 * @param ltiInvitation a standing invitation by which platforms register themselves
 * @param allowLoopbackPlatforms whether platform addresses may be plain and local
 * @param refusalsPerMinute how many refused requests of one visitor are answered in a minute
 * @param retention how long answers and the audit trail are kept
 * @param executable whether {@code java -jar} started the application
 */
public record Settings(
        Path home,
        int port,
        Optional<URI> publicUrl,
        List<String> proxies,
        Optional<Database> database,
        Optional<Path> packs,
        Path accounts,
        Optional<Boolean> demoAsked,
        Optional<String> demoPassword,
        Optional<String> secret,
        Optional<String> ltiInvitation,
        boolean allowLoopbackPlatforms,
        int refusalsPerMinute,
        Retention retention,
        boolean executable) {
    private static final int MOST_DAYS = 36_500;

    /** A database by its JDBC address. */
    public record Database(String url, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return url.replaceAll("(?i)(password=)[^&;]*", "$1***");
        }
    }

    /** The settings of this process: its system properties, then its environment. */
    static Settings ofProcess(Surroundings surroundings) {
        var properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
        return of(Given.in(properties, System.getenv()), surroundings);
    }

    static Settings of(Given given, Surroundings surroundings) {
        var home = given.path(Setting.HOME).orElseGet(surroundings::home);
        return new Settings(
                home,
                given.number(Setting.PORT, 0, 65_535).orElse(8080),
                given.address(Setting.PUBLIC_URL)
                        .or(() -> surroundings.address().map(URI::create)),
                given.hosts(Setting.PROXIES),
                database(given),
                given.path(Setting.PACKS).map(Settings::folder),
                given.path(Setting.ACCOUNTS).orElseGet(() -> home.resolve("users")),
                given.choice(Setting.DEMO),
                given.text(Setting.DEMO_PASSWORD),
                given.text(Setting.SECRET),
                given.text(Setting.LTI_INVITATION),
                given.choice(Setting.ALLOW_LOOPBACK_PLATFORMS).orElse(false),
                given.number(Setting.REFUSALS_PER_MINUTE, 1, Integer.MAX_VALUE).orElse(300),
                new Retention(days(given, Setting.RETENTION_ANSWERS_DAYS), days(given, Setting.RETENTION_AUDIT_DAYS)),
                surroundings.executable());
    }

    /** Unless it was asked for or declined, the demo belongs to the executable WAR on a store that holds nothing else. */
    public boolean demo(boolean storeEmptyOrMadeByDemo) {
        return demoAsked.orElse(executable && storeEmptyOrMadeByDemo);
    }

    /** One line for each setting that has a value, fit for a log. */
    public List<String> masked() {
        var values = new EnumMap<Setting, Optional<?>>(Setting.class);
        values.put(Setting.HOME, Optional.of(home));
        values.put(Setting.PORT, Optional.of(port).filter(any -> executable));
        values.put(Setting.PUBLIC_URL, publicUrl);
        values.put(
                Setting.PROXIES, Optional.of(String.join(",", proxies)).filter(some -> executable && !some.isEmpty()));
        values.put(Setting.DATABASE_URL, database);
        values.put(Setting.DATABASE_USER, database.flatMap(Database::user));
        values.put(Setting.DATABASE_PASSWORD, database.flatMap(Database::password));
        values.put(Setting.PACKS, packs);
        values.put(Setting.ACCOUNTS, Optional.of(accounts).filter(file -> !file.equals(home.resolve("users"))));
        values.put(Setting.DEMO, demoAsked);
        values.put(Setting.DEMO_PASSWORD, demoPassword);
        values.put(Setting.SECRET, secret);
        values.put(Setting.LTI_INVITATION, ltiInvitation);
        values.put(Setting.ALLOW_LOOPBACK_PLATFORMS, Optional.of(allowLoopbackPlatforms));
        values.put(Setting.REFUSALS_PER_MINUTE, Optional.of(refusalsPerMinute));
        values.put(Setting.RETENTION_ANSWERS_DAYS, retention.answers().map(Duration::toDays));
        values.put(Setting.RETENTION_AUDIT_DAYS, retention.audit().map(Duration::toDays));
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .map(Settings::line)
                .toList();
    }

    @Override
    public String toString() {
        return String.join(", ", masked());
    }

    private static String line(Map.Entry<Setting, Optional<?>> entry) {
        var setting = entry.getKey();
        return setting.key() + "="
                + (setting.secret() ? "***" : entry.getValue().orElseThrow());
    }

    private static Optional<Database> database(Given given) {
        var url = given.text(Setting.DATABASE_URL);
        var user = given.text(Setting.DATABASE_USER);
        var password = given.text(Setting.DATABASE_PASSWORD);
        if (url.isEmpty() && (user.isPresent() || password.isPresent())) {
            throw new Refusal("A database user or password was set, but no " + Setting.DATABASE_URL.key() + ".");
        }
        if (url.filter(text -> !text.startsWith("jdbc:")).isPresent()) {
            throw new Refusal("The setting %s must be a JDBC address such as jdbc:postgresql://host/name."
                    .formatted(Setting.DATABASE_URL.key()));
        }
        return url.map(text -> new Database(text, user, password));
    }

    private static Optional<Duration> days(Given given, Setting setting) {
        return given.number(setting, 1, MOST_DAYS).map(Duration::ofDays);
    }

    private static Path folder(Path packs) {
        if (!Files.isDirectory(packs)) {
            throw new Refusal("The setting %s names %s, which is no folder.".formatted(Setting.PACKS.key(), packs));
        }
        return packs;
    }
}

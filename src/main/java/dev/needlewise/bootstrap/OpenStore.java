package dev.needlewise.bootstrap;

import dev.needlewise.persistence.Database;
import dev.needlewise.persistence.Store;
import dev.needlewise.persistence.StoreRefusal;
import dev.needlewise.persistence.schema.SchemaRefusal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Opens the store: the database that was named, else the container's data source, else embedded Derby. */
final class OpenStore {
    /** A name that is bound is used, and must work; servers differ in which they offer. */
    private static final List<String> NAMES = List.of(
            "java:comp/env/jdbc/needlewise",
            "jdbc/needlewise",
            "java:jboss/datasources/needlewise",
            "java:/jdbc/needlewise");

    private OpenStore() {}

    static Store over(Database database, Clock clock) {
        try {
            return Store.in(database, clock);
        } catch (SchemaRefusal e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    /** As it is, without a look at its tables. */
    static Database database(Settings settings) {
        try {
            if (settings.database().isPresent()) {
                Settings.Database named = settings.database().get();
                return Database.at(
                        named.url(), named.user().orElse(""), named.password().orElse(""));
            }
            for (String name : NAMES) {
                Optional<DataSource> source = bound(name);
                if (source.isPresent()) {
                    return Database.over(source.get(), name);
                }
            }
            return Database.inDirectory(folder(settings.home()));
        } catch (StoreRefusal e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    /** Whether an embedded store is there already; of a database that has yet to be reached nothing is known. */
    static boolean isThere(Settings settings) {
        return settings.database().isEmpty() && Database.isIn(folder(settings.home()));
    }

    static Path folder(Path home) {
        return home.resolve("store");
    }

    /** The names are constants above; nothing that a user says is ever looked up. */
    @SuppressWarnings("BanJNDI")
    private static Optional<DataSource> bound(String name) {
        Object found;
        try {
            found = new InitialContext().lookup(name);
        } catch (NamingException e) {
            return Optional.empty();
        }
        if (found instanceof DataSource source) {
            return Optional.of(source);
        }
        throw new Refusal("The name %s is bound, but not to a data source.".formatted(name));
    }
}

package dev.needlewise.persistence.schema;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.ibatis.migration.MigrationException;
import org.apache.ibatis.migration.operations.UpOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;

/** Brings a database to the schema that this version needs, or refuses it with a sentence. */
public final class Schema {
    private final List<Script> scripts;
    private final Clock clock;

    public Schema(List<Script> scripts, Clock clock) {
        this.scripts = List.copyOf(scripts);
        this.clock = clock;
    }

    /** Applies what is missing; gives how many scripts that were. A store that lacks nothing is only read. */
    public int bringUpToDate(DataSource source) {
        try {
            if (Bookkeeping.isIn(source) && missing(source).isEmpty()) {
                return 0;
            }
            Bookkeeping.in(source);
            try (Lease lease = Lease.take(source, clock)) {
                List<Script> missing = missing(source);
                apply(source, missing, lease);
                return missing.size();
            }
        } catch (SQLException e) {
            throw new SchemaRefusal("The database could not be prepared: " + e.getMessage(), e);
        }
    }

    /** The numbers of the applied scripts, none where there are no tables yet; refuses what is not one of ours. */
    public Set<Integer> applied(Connection connection) throws SQLException {
        if (!Bookkeeping.isIn(connection)) {
            return Set.of();
        }
        Map<Integer, String> recorded = new Checksums(connection).recorded();
        recorded.forEach(this::check);
        return Set.copyOf(recorded.keySet());
    }

    /** The scripts that are not applied yet, once each applied one is known to be one of ours. */
    private List<Script> missing(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Map<Integer, String> recorded = new Checksums(connection).recorded();
            recorded.forEach(this::check);
            return scripts.stream()
                    .filter(script -> !recorded.containsKey(script.number()))
                    .toList();
        }
    }

    private void check(int number, String checksum) {
        int newest = scripts.get(scripts.size() - 1).number();
        Script script = scripts.stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(() -> new SchemaRefusal("The store was made by a newer Needlewise (schema " + number
                        + "; this one knows up to " + newest
                        + "). Start the newer version, or give this one a store of its own."));
        if (!script.checksum().equals(checksum)) {
            throw new SchemaRefusal("Schema script " + number + " (" + script.description()
                    + ") is not the one that this store was made with. Start the version that made the store, or"
                    + " restore its backup.");
        }
    }

    private static void apply(DataSource source, List<Script> missing, Lease lease) throws SQLException {
        for (Script script : missing) {
            lease.renew();
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                Engine engine = Engine.of(connection);
                engine.waitAsLongAsItTakes(connection);
                ListedScripts one = new ListedScripts(List.of(script), engine);
                new UpOperation().operate(() -> connection, one, option(), silence());
            } catch (MigrationException e) {
                throw new SchemaRefusal(
                        "Schema script " + script.number() + " (" + script.description() + ") failed: "
                                + e.getMessage(),
                        e);
            }
        }
    }

    private static DatabaseOperationOption option() {
        DatabaseOperationOption option = new DatabaseOperationOption();
        option.setStopOnError(true);
        option.setAutoCommit(false);
        // Derby warns where an index serves two purposes.
        option.setThrowWarning(false);
        option.setChangelogTable("changelog");
        return option;
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}

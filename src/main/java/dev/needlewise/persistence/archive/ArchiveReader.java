package dev.needlewise.persistence.archive;

import dev.needlewise.persistence.Database;
import dev.needlewise.persistence.schema.Schema;
import dev.needlewise.persistence.schema.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes an archive into an empty database, brings it up to date, and hands out the files that came along. */
public final class ArchiveReader implements AutoCloseable {
    static final String FILES = "files/";
    private static final String SEALED_KEYS = "lti_tool_key";

    private final ZipFile zip;
    private final Contents contents;

    private ArchiveReader(ZipFile zip, Contents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    /** Refuses what is no archive, what is too new, and what is not as it was written. */
    public static ArchiveReader open(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            boolean sound = false;
            try {
                ArchiveReader reader = new ArchiveReader(zip, contents(zip));
                reader.check();
                sound = true;
                return reader;
            } finally {
                if (!sound) {
                    zip.close();
                }
            }
        } catch (ZipException e) {
            throw new ArchiveRefusal("The file " + file + " is no backup of Needlewise: it is no whole zip file.", e);
        } catch (IOException e) {
            throw new ArchiveRefusal("The file " + file + " is no backup that can be read: " + e.getMessage(), e);
        }
    }

    private static Contents contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Contents.ENTRY);
        if (entry == null) {
            throw new ArchiveRefusal("The file is no backup of Needlewise: it has no " + Contents.ENTRY + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Contents.parse(in.readAllBytes());
        }
    }

    private void check() throws IOException {
        if (contents.format() > Contents.FORMAT
                || scripts(contents.schema()).size() < contents.schema().size()) {
            throw new ArchiveRefusal("The backup was made by a newer Needlewise (schema " + contents.schema()
                    + "). Restore it with that version.");
        }
        for (Contents.Part part : contents.parts()) {
            Checked checked = new Checked();
            try (InputStream in = checked.over(entry(part.entry()))) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (!checked.sum().equals(part.sha256())) {
                throw new ArchiveRefusal("The backup was damaged or changed: " + part.entry()
                        + " is not as it was written. Nothing was restored.");
            }
        }
    }

    static List<Script> scripts(List<Integer> numbers) {
        return Script.ALL.stream()
                .filter(script -> numbers.contains(script.number()))
                .toList();
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ArchiveRefusal("The backup was damaged: it has no " + name + ".");
        }
        return zip.getInputStream(entry);
    }

    /** A file that came along, by its name. */
    public Optional<byte[]> file(String name) {
        if (contents.parts().stream().noneMatch(part -> part.entry().equals(FILES + name))) {
            return Optional.empty();
        }
        try (InputStream in = entry(FILES + name)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new ArchiveRefusal("The backup cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether there are keys that only the secret of that installation opens. */
    public boolean hasSealedKeys() {
        return contents.parts().stream()
                .anyMatch(part -> part.entry().equals(Contents.entryOf(SEALED_KEYS)) && part.lines() > 0);
    }

    /**
     * All rows or none; gives how many there were. The tables are brought up to date afterwards.
     *
     * @param onceEmpty runs when the store was found empty, before any row; may refuse
     * @param beforeCommit runs when every row is in, before they count; may refuse
     */
    public long restoreInto(Database database, Clock clock, Runnable onceEmpty, Runnable beforeCommit) {
        long rows = rowsInto(database, clock, onceEmpty, beforeCommit);
        new Schema(Script.ALL, clock).bringUpToDate(database.source());
        return rows;
    }

    private long rowsInto(Database database, Clock clock, Runnable onceEmpty, Runnable beforeCommit) {
        List<Script> scripts = scripts(contents.schema());
        Tables tables = Tables.madeBy(scripts);
        try {
            refuseNewerTables(database, clock);
            new Schema(scripts, clock).bringUpToDate(database.source());
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                boolean whole = false;
                try {
                    refuseRows(connection, tables);
                    onceEmpty.run();
                    long rows = restore(connection, tables);
                    beforeCommit.run();
                    whole = true;
                    connection.commit();
                    return rows;
                } finally {
                    if (!whole) {
                        connection.rollback();
                    }
                }
            }
        } catch (SQLException | IOException e) {
            throw new ArchiveRefusal("The backup could not be restored, and nothing was: " + e.getMessage(), e);
        }
    }

    private void refuseNewerTables(Database database, Clock clock) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            Set<Integer> there = new Schema(Script.ALL, clock).applied(connection);
            connection.rollback();
            if (!contents.schema().containsAll(there)) {
                throw new ArchiveRefusal("The backup is older than the tables of this store (schema "
                        + contents.schema() + " and " + there + "). Restore it into a store that was never used.");
            }
        }
    }

    private static void refuseRows(Connection connection, Tables tables) throws SQLException {
        for (String table : tables.names()) {
            if (hasRows(connection, table)) {
                throw new ArchiveRefusal("The store is not empty: " + table
                        + " has rows. Restore into another data directory or database.");
            }
        }
    }

    private long restore(Connection connection, Tables tables) throws SQLException, IOException {
        long rows = 0;
        for (String table : tables.names()) {
            try (InputStream in = entry(Contents.entryOf(table))) {
                rows += new TableRows(connection, table).insert(in);
            }
        }
        for (Map.Entry<String, String> sequence : tables.sequences().entrySet()) {
            Sequences.moveOn(connection, sequence.getKey(), sequence.getValue());
        }
        return rows;
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                return rows.next();
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package dev.needlewise.persistence.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.needlewise.persistence.Database;
import dev.needlewise.persistence.schema.Schema;
import dev.needlewise.persistence.schema.Script;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a database, and files that belong with it, into an archive. */
public final class ArchiveWriter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS_AT_A_TIME = 500;

    private final Database database;
    private final Clock clock;

    public ArchiveWriter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives how many rows were written; the files are named as they will be named in the archive. */
    public long write(OutputStream out, Map<String, Path> files) {
        try (Snapshot snapshot = Snapshot.of(database.source());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<Integer> schema = new Schema(Script.ALL, clock)
                    .applied(snapshot.connection()).stream().sorted().toList();
            List<Contents.Part> parts = new ArrayList<>();
            for (String table : Tables.madeBy(ArchiveReader.scripts(schema)).names()) {
                parts.add(table(zip, snapshot.connection(), table));
            }
            for (Map.Entry<String, Path> file : files.entrySet()) {
                parts.add(file(zip, file.getKey(), file.getValue()));
            }
            zip.putNextEntry(new ZipEntry(Contents.ENTRY));
            zip.write(new Contents(Contents.FORMAT, schema, clock.instant().toString(), parts).text());
            zip.closeEntry();
            return parts.stream().mapToLong(Contents.Part::lines).sum();
        } catch (SQLException | IOException e) {
            throw new ArchiveRefusal("The backup could not be written: " + e.getMessage(), e);
        }
    }

    private static Contents.Part file(ZipOutputStream zip, String name, Path file) throws IOException {
        String entry = ArchiveReader.FILES + name;
        Checked checked = new Checked();
        zip.putNextEntry(new ZipEntry(entry));
        Files.copy(file, checked.over(zip));
        zip.closeEntry();
        return new Contents.Part(entry, 0, checked.sum());
    }

    private static Contents.Part table(ZipOutputStream zip, Connection connection, String table)
            throws IOException, SQLException {
        String entry = Contents.entryOf(table);
        Checked checked = new Checked();
        long lines = 0;
        zip.putNextEntry(new ZipEntry(entry));
        // Names of tables come from our own scripts.
        try (Statement statement = connection.createStatement();
                JsonGenerator json = JSON.getFactory().createGenerator(checked.over(zip))) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    row(json, rows, columns);
                    lines++;
                }
            }
        }
        zip.closeEntry();
        return new Contents.Part(entry, lines, checked.sum());
    }

    private static void row(JsonGenerator json, ResultSet rows, ResultSetMetaData columns)
            throws IOException, SQLException {
        json.writeStartObject();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            json.writeFieldName(columns.getColumnName(i).toLowerCase(Locale.ROOT));
            value(json, rows, columns.getColumnType(i), i);
        }
        json.writeEndObject();
    }

    /** Each value is fetched once: a large one cannot be fetched again. */
    private static void value(JsonGenerator json, ResultSet rows, int type, int column)
            throws IOException, SQLException {
        Object value = switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> rows.getLong(column);
            case Types.BOOLEAN, Types.BIT -> rows.getBoolean(column);
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> rows.getBytes(column);
            default -> rows.getString(column);
        };
        json.writeObject(rows.wasNull() ? null : value);
    }
}

package dev.needlewise.persistence.archive;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Inserts lines of JSON into one table, by the table's own columns. */
final class TableRows {
    /** A pack's files are one text, as long as the column that keeps them allows. */
    private static final JsonMapper JSON = new JsonMapper(new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private static final int AT_A_TIME = 500;

    private final Connection connection;
    private final String table;

    /** A column as the engine knows it, by the name that lines use. */
    private record Column(String name, int type) {}

    TableRows(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    long insert(InputStream lines) throws SQLException, IOException {
        List<Column> columns = columns();
        String sql = "INSERT INTO " + table + " ("
                + String.join(", ", columns.stream().map(Column::name).toList()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        long count = 0;
        try (PreparedStatement insert = connection.prepareStatement(sql);
                MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(lines)) {
            while (rows.hasNextValue()) {
                JsonNode row = rows.nextValue();
                for (int i = 0; i < columns.size(); i++) {
                    set(insert, i + 1, columns.get(i), row.path(columns.get(i).name()));
                }
                insert.addBatch();
                count++;
                if (count % AT_A_TIME == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private List<Column> columns() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                ResultSetMetaData found = rows.getMetaData();
                List<Column> columns = new ArrayList<>();
                for (int i = 1; i <= found.getColumnCount(); i++) {
                    columns.add(new Column(found.getColumnName(i).toLowerCase(Locale.ROOT), found.getColumnType(i)));
                }
                return columns;
            }
        }
    }

    private static void set(PreparedStatement insert, int place, Column column, JsonNode value)
            throws SQLException, IOException {
        if (value.isNull() || value.isMissingNode()) {
            insert.setNull(place, column.type());
            return;
        }
        switch (column.type()) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> insert.setLong(place, value.asLong());
            case Types.BOOLEAN, Types.BIT -> insert.setBoolean(place, value.asBoolean());
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
                insert.setBytes(place, value.binaryValue());
            default -> insert.setString(place, value.asText());
        }
    }
}

package dev.needlewise.persistence.schema;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts a row into every table that there is, by the database's own description of it, so that a table of a later script
 * is filled without a word here.
 *
 * <p>Each column holds what its name and the row's number come to, and one that refers to another table what that
 * table's row of the same number holds.
 */
final class FilledTables {
    private static final Set<String> BOOKKEEPING = Set.of("schema_lease", "changelog", "schema_script");

    private final Connection connection;
    private final Map<String, List<Column>> described = new HashMap<>();

    FilledTables(Connection connection) {
        this.connection = connection;
    }

    /** A column with what it refers to, "" where it refers to nothing. */
    private record Column(String name, int type, int size, String table, String refersTo) {}

    void fill(int row) throws SQLException {
        Set<String> filled = new HashSet<>();
        Set<String> left = new TreeSet<>(tables());
        while (!left.isEmpty()) {
            Set<String> next = new TreeSet<>();
            for (String table : left) {
                boolean ready = columns(table).stream()
                        .map(Column::table)
                        .allMatch(other -> other.isEmpty() || other.equals(table) || filled.contains(other));
                if (ready) {
                    insert(table, row);
                    next.add(table);
                }
            }
            if (next.isEmpty()) {
                throw new IllegalStateException("These tables refer to one another in a circle: " + left);
            }
            left.removeAll(next);
            filled.addAll(next);
        }
    }

    /** By table, each row as text, in an order of their own. */
    Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables()) {
            String names = columns(table).stream().map(Column::name).collect(Collectors.joining(", "));
            rows.put(table + " " + names, read(table, names));
        }
        return rows;
    }

    /** The same tables and columns again, whatever was added since. */
    Map<String, List<String>> rowsAsIn(Map<String, List<String>> before) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String key : before.keySet()) {
            String[] parts = key.split(" ", 2);
            rows.put(key, read(parts[0], parts[1]));
        }
        return rows;
    }

    private List<String> read(String table, String names) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + names + " FROM " + table)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    int type = found.getMetaData().getColumnType(i);
                    boolean bytes = type == Types.BLOB || type == Types.BINARY;
                    row.add(
                            bytes
                                    ? new String(found.getBytes(i), StandardCharsets.UTF_8)
                                    : String.valueOf(found.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet found =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeAll(BOOKKEEPING);
        return tables;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> known = described.get(table);
        if (known == null) {
            known = describe(table);
            described.put(table, known);
        }
        return known;
    }

    private List<Column> describe(String table) throws SQLException {
        String name = connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Map<String, String[]> references = new LinkedHashMap<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
            while (keys.next()) {
                references.put(
                        keys.getString("FKCOLUMN_NAME"),
                        new String[] {keys.getString("PKTABLE_NAME"), keys.getString("PKCOLUMN_NAME")});
            }
        }
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), name, "%")) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME");
                String[] reference = references.getOrDefault(column, new String[] {"", ""});
                columns.add(new Column(
                        column.toLowerCase(Locale.ROOT),
                        found.getInt("DATA_TYPE"),
                        found.getInt("COLUMN_SIZE"),
                        reference[0].toLowerCase(Locale.ROOT),
                        reference[1].toLowerCase(Locale.ROOT)));
            }
        }
        return columns;
    }

    private void insert(String table, int row) throws SQLException {
        List<Column> columns = columns(table);
        String sql = "INSERT INTO " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") VALUES ("
                + columns.stream().map(any -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                set(insert, i + 1, table, columns.get(i), row);
            }
            insert.executeUpdate();
        }
    }

    private void set(PreparedStatement insert, int place, String table, Column column, int row) throws SQLException {
        switch (column.type()) {
            case Types.BIGINT -> insert.setLong(place, 1_000_000L + row);
            case Types.INTEGER -> insert.setInt(place, row);
            case Types.BOOLEAN, Types.BIT -> insert.setBoolean(place, row % 2 == 0);
            case Types.BLOB, Types.BINARY ->
                insert.setBytes(place, text(table, column, row).getBytes(StandardCharsets.UTF_8));
            default -> insert.setString(place, text(table, column, row));
        }
    }

    /** Short enough for a joining code, and the same as what it refers to in the end. */
    private String text(String table, Column column, int row) throws SQLException {
        String text = row + origin(table, column);
        return text.length() <= column.size() ? text : text.substring(0, column.size());
    }

    private String origin(String table, Column column) throws SQLException {
        if (!column.table().isEmpty()) {
            for (Column referred : columns(column.table())) {
                if (referred.name().equals(column.refersTo())) {
                    return origin(column.table(), referred);
                }
            }
        }
        // Not declared, because a link may also belong to a person at an assignment.
        return table.equals("lti_gradebook_link") && column.name().equals("holder")
                ? "candidate_session.id"
                : table + "." + column.name();
    }
}

package dev.needlewise.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Gives one person's history to many others, row by row as it is, under other ids and somewhat earlier.
 *
 * <p>An id keeps its first 24 letters and ends with the number of the copy, so that everything goes on fitting together.
 */
record Copies(Connection connection, World world) {
    /** So many people in one transaction. */
    private static final int SLICE = 20;

    private static final String EARLIER = " - p.earlier";

    /** Somebody who was copied. */
    record Copy(String account, String person, World.Group group, String suffix) {}

    List<Copy> fill() throws SQLException {
        List<Copy> copies = copies();
        keep(copies);
        String theirs = "person_id = '" + world.template() + "'";
        String sessions = "session_id IN (SELECT id FROM candidate_session WHERE " + theirs + ")";
        String scope =
                "CASE WHEN t.assignment_id = '" + world.own().practice() + "' THEN p.practice ELSE p.assessed END";
        copy(copies, "person", "id = '" + world.template() + "'", Map.of("id", "p.person", "name", "p.account"));
        copy(copies, "person_identity", theirs, Map.of("person_id", "p.person", "subject", "p.account"));
        copy(copies, "membership", theirs, Map.of("person_id", "p.person", "cohort_id", "p.cohort"));
        copy(
                copies,
                "candidate_session",
                theirs,
                Map.of(
                        "id",
                        id("id"),
                        "person_id",
                        "p.person",
                        "cohort_id",
                        "p.cohort",
                        "assignment_id",
                        scope,
                        "scope",
                        scope));
        copy(copies, "session_event", sessions, Map.of("session_id", id("session_id")));
        copy(copies, "session_mark", sessions, Map.of("session_id", id("session_id")));
        Map<String, String> standing = new HashMap<>(
                Map.of("person_id", "p.person", "cohort_id", "p.cohort", "assignment_id", scope, "scope", scope));
        for (String which : List.of("first_session", "latest_session", "best_session", "open_session")) {
            standing.put(which, id(which));
        }
        copy(copies, "standing", theirs, standing);
        copy(
                copies,
                "audit_entry",
                "about_kind = 'session' AND who = '" + world.template() + "'",
                Map.of(
                        "id",
                        "t.id + 1000000 * (p.number + 1)",
                        "who",
                        "p.person",
                        "about",
                        id("about"),
                        "cohort_id",
                        "p.cohort"));
        decide();
        execute("DROP TABLE load_copy");
        settle();
        return copies;
    }

    private static String id(String column) {
        return "SUBSTR(t." + column + ", 1, 24) || p.suffix";
    }

    private List<Copy> copies() {
        List<Copy> copies = new ArrayList<>();
        for (World.Group group : world.groups()) {
            for (int i = 0; i < group.size(); i++) {
                int number = copies.size();
                String person = UUID.randomUUID().toString();
                copies.add(new Copy(
                        String.format(Locale.ROOT, "trainee-%05d", number),
                        person,
                        group,
                        String.format(Locale.ROOT, "%012x", number)));
            }
        }
        return copies;
    }

    private void keep(List<Copy> copies) throws SQLException {
        execute(
                "CREATE TABLE load_copy (number INTEGER NOT NULL PRIMARY KEY, account VARCHAR(40), person VARCHAR(36),"
                        + " cohort VARCHAR(36), practice VARCHAR(36), assessed VARCHAR(36), suffix VARCHAR(12), earlier BIGINT)");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO load_copy VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < copies.size(); i++) {
                Copy copy = copies.get(i);
                insert.setInt(1, i);
                insert.setString(2, copy.account());
                insert.setString(3, copy.person());
                insert.setString(4, copy.group().cohort());
                insert.setString(5, copy.group().practice());
                insert.setString(6, copy.group().assessed());
                insert.setString(7, copy.suffix());
                insert.setLong(8, i * 600_000_000L);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** The rows to copy are set apart first, because what is read must not grow while it is copied. */
    private void copy(List<Copy> copies, String table, String which, Map<String, String> changed) throws SQLException {
        String apart = "load_" + table;
        execute("CREATE TABLE " + apart + " AS SELECT * FROM " + table + " WITH NO DATA");
        execute("INSERT INTO " + apart + " SELECT * FROM " + table + " WHERE " + which);
        List<String> columns = columns(table);
        List<String> values = columns.stream()
                .map(column -> changed.getOrDefault(
                        column, "t." + column + (column.endsWith("_at") || column.endsWith("_since") ? EARLIER : "")))
                .toList();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " ("
                + String.join(", ", columns) + ") SELECT " + String.join(", ", values) + " FROM load_copy p, " + apart
                + " t WHERE p.number BETWEEN ? AND ?")) {
            for (int from = 0; from < copies.size(); from += SLICE) {
                insert.setInt(1, from);
                insert.setInt(2, from + SLICE - 1);
                insert.executeUpdate();
                connection.commit();
            }
        }
        execute("DROP TABLE " + apart);
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    /** Of ten people nine have had their critical errors closed and their latest attempts decided, with a comment. */
    private void decide() throws SQLException {
        String by = "(SELECT person_id FROM person_identity WHERE subject = 'supervisor-0')";
        String latest = " FROM standing t, load_copy p WHERE t.person_id = p.person AND MOD(p.number, 10) <> 0";
        execute("INSERT INTO closed_critical (session_id, closed_by, reason, happened_at)"
                + " SELECT t.open_session, " + by + ", 'Talked through.', t.last_activity_at"
                + latest + " AND t.open_session IS NOT NULL");
        execute("UPDATE standing t SET open_session = NULL, open_since = NULL, open_sure_since = NULL"
                + " WHERE t.person_id IN (SELECT p.person FROM load_copy p WHERE MOD(p.number, 10) <> 0)");
        execute("INSERT INTO review_decision (session_id, number, verdict, decided_by, words, happened_at)"
                + " SELECT t.latest_session, 1, 'COMPETENT', " + by + ", 'Well reasoned.', t.last_activity_at"
                + latest);
        execute("INSERT INTO review_comment (id, session_id, written_by, words, happened_at)"
                + " SELECT t.latest_session, t.latest_session, " + by + ", 'Look at the aftercare again.',"
                + " t.last_activity_at" + latest);
        execute("UPDATE standing SET latest_settled = TRUE"
                + " WHERE latest_session IN (SELECT d.session_id FROM review_decision d)");
    }

    /** What a database does by itself after a while. */
    private void settle() throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            connection.commit();
            connection.setAutoCommit(true);
            execute("VACUUM ANALYZE");
            connection.setAutoCommit(false);
            return;
        }
        for (String table : List.of(
                "CANDIDATE_SESSION",
                "SESSION_EVENT",
                "SESSION_MARK",
                "STANDING",
                "AUDIT_ENTRY",
                "MEMBERSHIP",
                "PERSON",
                "REVIEW_DECISION",
                "REVIEW_COMMENT")) {
            try (Statement statement = connection.createStatement();
                    ResultSet schema = statement.executeQuery("VALUES CURRENT SCHEMA")) {
                schema.next();
                String name = schema.getString(1);
                if (table.equals("STANDING")) {
                    // Where rows went one by one, those that come later take the room that all at once leave here.
                    execute("CALL SYSCS_UTIL.SYSCS_COMPRESS_TABLE('" + name + "', '" + table + "', 0)");
                }
                execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('" + name + "', '" + table + "', NULL)");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}

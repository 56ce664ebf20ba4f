package dev.needlewise.persistence;

import dev.needlewise.application.people.PersonalData;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.lti.platform.PlatformAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and erases the rows about one person, table by table, by the columns that each table has. */
final class JpaPersonalData extends Rows implements PersonalData {
    JpaPersonalData(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        for (PersonalTable table : PersonalTable.ALL) {
            List<Map<String, Object>> rows = read("*", table, person);
            if (!rows.isEmpty()) {
                all.put(table.name(), rows);
            }
        }
        return all;
    }

    @Override
    public Map<String, Integer> counts(PersonId person) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PersonalTable table : PersonalTable.ALL) {
            Object count = read("COUNT(*) AS n", table, person).get(0).get("n");
            if (count instanceof Number number && number.intValue() > 0) {
                counts.put(table.name(), number.intValue());
            }
        }
        return counts;
    }

    @Override
    public boolean isErased(PersonId person) {
        return row(PersonEntity.class, person.value())
                .filter(PersonEntity::isErased)
                .isPresent();
    }

    @Override
    public int erase(PersonId person, String name, Instant now) {
        lock(PersonEntity.class, person.value());
        forgetSent(person);
        update(
                "UPDATE audit_entry SET reason = ''",
                "(about_kind = 'person' AND about = ?) OR (about_kind = 'session' AND about IN"
                        + " (SELECT id FROM candidate_session WHERE person_id = ?))"
                        // Older versions wrote the name there by which a clinician signed; the signature keeps the
                        // rest.
                        + " OR (what = 'pack-signed' AND who = ?)"
                        + " OR (what = 'pack-signature-withdrawn' AND about IN"
                        + " (SELECT hash FROM pack_signature WHERE signed_by = ?))",
                person);
        change("UPDATE Signature s SET s.name = ?2 WHERE s.signedBy = ?1", person.value(), name);
        int gone = 0;
        for (String table : PersonalTable.ERASED_IN_ORDER) {
            gone += update("DELETE FROM " + table, PersonalTable.named(table).gone(), person);
        }
        row(PersonEntity.class, person.value()).ifPresent(row -> row.erased(name, now));
        flush();
        return gone;
    }

    /** What was last sent to a platform is kept under a hash of the platform's number for the person. */
    private void forgetSent(PersonId person) {
        List<GradebookLinkEntity> links = rows(
                GradebookLinkEntity.class,
                "SELECT l FROM GradebookLink l WHERE l.holder LIKE CONCAT(?1, '/%')"
                        + " OR l.holder IN (SELECT s.id FROM Session s WHERE s.person = ?1)",
                person.value());
        if (links.isEmpty()) {
            return;
        }
        Map<String, PlatformAddress> columns = new LinkedHashMap<>();
        List<String> ids = links.stream()
                .map(link -> JpaGradebookLinks.columnId(link.toLink()))
                .distinct()
                .toList();
        rows(ColumnEntity.class, "SELECT c FROM GradebookColumn c WHERE c.id IN ?1", ids)
                .forEach(column -> columns.put(column.id(), column.toAddress()));
        List<String> sent = links.stream()
                .map(GradebookLinkEntity::toLink)
                .flatMap(link -> Optional.ofNullable(columns.get(JpaGradebookLinks.columnId(link)))
                        .map(column -> JpaGradebookLinks.sentId(link, column))
                        .stream())
                .distinct()
                .toList();
        if (!sent.isEmpty()) {
            change("DELETE FROM SentScore s WHERE s.id IN ?1", sent);
        }
    }

    private int update(String statement, String which, PersonId person) {
        try (PreparedStatement prepared = prepared(statement, which, person)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private List<Map<String, Object>> read(String what, PersonalTable table, PersonId person) {
        String statement = "SELECT " + what + " FROM " + table.name();
        try (PreparedStatement prepared = prepared(statement, table.mine(), person);
                ResultSet found = prepared.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found, table));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Every question mark stands for the person. */
    private PreparedStatement prepared(String statement, String which, PersonId person) throws SQLException {
        manager().flush();
        PreparedStatement prepared = manager().unwrap(Connection.class).prepareStatement(statement + " WHERE " + which);
        int marks = (int) which.chars().filter(character -> character == '?').count();
        for (int i = 1; i <= marks; i++) {
            prepared.setString(i, person.value());
        }
        return prepared;
    }

    private static Map<String, Object> row(ResultSet found, PersonalTable table) throws SQLException {
        ResultSetMetaData about = found.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            String column = about.getColumnLabel(i).toLowerCase(Locale.ROOT);
            Object value = found.getObject(i);
            boolean secret = PersonalTable.SECRET.contains(table.name() + "." + column);
            if (value != null && !secret && !column.equals("version")) {
                boolean moment = value instanceof Long && column.endsWith("_at");
                row.put(column, moment ? Moments.read(found.getLong(i)).toString() : value);
            }
        }
        return row;
    }
}

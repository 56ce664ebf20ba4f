package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What a store holds after its server was killed, read by plain SQL, so that no code of ours can flatter itself. */
final class StoredWork {
    private final DataSource source;

    StoredWork(DataSource source) {
        this.source = source;
    }

    void holdsAll(Collection<TraineeAtWork.Acknowledged> acknowledged) throws SQLException {
        Set<String> kept = new TreeSet<>();
        for (List<String> row : rows("SELECT session_id, kind, form_token, scene FROM session_event")) {
            kept.add(row.get(0) + " " + (row.get(1).equals("answered") ? row.get(2) : "scene " + row.get(3)));
        }
        assertThat(acknowledged)
                .allSatisfy(one -> assertThat(kept)
                        .as("an acknowledged answer of session %s", one.session())
                        .containsAnyOf(one.session() + " " + one.form(), one.session() + " scene " + one.about()));
    }

    /** Each query names what must not be, and finds nothing. */
    void isWhole() throws SQLException {
        none("an event is missing or was counted wrongly", """
                SELECT s.id FROM candidate_session s WHERE s.revision <>
                  (SELECT COUNT(*) FROM session_event e WHERE e.session_id = s.id)
                OR s.revision <> (SELECT MAX(e.number) FROM session_event e WHERE e.session_id = s.id)
                OR 1 <> (SELECT MIN(e.number) FROM session_event e WHERE e.session_id = s.id)""");
        none("a session is half finished", """
                SELECT s.id FROM candidate_session s WHERE
                  (s.state = 'RUNNING' AND (s.finished_at IS NOT NULL OR s.score IS NOT NULL OR s.passed IS NOT NULL))
                OR (s.state <> 'RUNNING' AND (s.finished_at IS NULL OR s.score IS NULL OR s.passed IS NULL))""");
        none("a session ended more or less than once", """
                SELECT s.id FROM candidate_session s WHERE
                  (SELECT COUNT(*) FROM session_event e WHERE e.session_id = s.id
                     AND e.kind IN ('finished', 'finished-late', 'expired'))
                  <> CASE WHEN s.state = 'RUNNING' THEN 0 ELSE 1 END""");
        none("a form was taken twice", """
                SELECT e.session_id FROM session_event e WHERE e.kind = 'answered'
                GROUP BY e.session_id, e.form_token HAVING COUNT(*) > 1""");
        none("two sessions of one person run at once where one may", """
                SELECT s.person_id FROM candidate_session s WHERE s.state = 'RUNNING'
                GROUP BY s.person_id, s.scenario, s.scope HAVING COUNT(*) > 1""");
        none("an end has no audit row, or more than one", """
                SELECT s.id FROM candidate_session s WHERE
                  (SELECT COUNT(*) FROM audit_entry a WHERE a.about_kind = 'session' AND a.about = s.id
                     AND a.what = 'session-finished')
                  <> CASE WHEN s.state = 'RUNNING' OR s.trial THEN 0 ELSE 1 END""");
        none("a score that a gradebook waits for was not queued exactly once", """
                SELECT s.id FROM candidate_session s WHERE
                  (SELECT COUNT(*) FROM queued_score q WHERE q.session_id = s.id)
                  <> CASE WHEN s.state = 'RUNNING' OR s.trial OR NOT EXISTS
                    (SELECT 1 FROM lti_gradebook_link l WHERE l.holder = s.id) THEN 0 ELSE 1 END""");
        none("a standing counts other than what was finished", """
                SELECT t.person_id FROM standing t WHERE t.attempts <>
                  (SELECT COUNT(*) FROM candidate_session s WHERE s.person_id = t.person_id
                     AND s.scenario = t.scenario AND s.scope = t.scope AND s.state <> 'RUNNING')""");
        none("a standing holds another score than its latest attempt", """
                SELECT t.person_id FROM standing t JOIN candidate_session s ON s.id = t.latest_session
                WHERE t.latest_attempt NOT LIKE '% ' || s.score || ' ' || s.harm || ' %'""");
        none("a standing has an open error without its moment, or a moment without the error", """
                SELECT t.person_id FROM standing t WHERE
                  (t.open_session IS NULL AND (t.open_since IS NOT NULL OR t.open_sure_since IS NOT NULL))
                OR (t.open_session IS NOT NULL AND t.open_since IS NULL)
                OR t.open_sure_since <> t.open_since""");
        none("a finished session has no standing", """
                SELECT s.id FROM candidate_session s WHERE s.state <> 'RUNNING' AND NOT s.trial AND NOT EXISTS
                  (SELECT 1 FROM standing t WHERE t.person_id = s.person_id AND t.scenario = s.scenario
                     AND t.scope = s.scope)""");
        none("a finished session has no marks", """
                SELECT s.id FROM candidate_session s WHERE s.state <> 'RUNNING' AND NOT s.trial AND NOT EXISTS
                  (SELECT 1 FROM session_mark m WHERE m.session_id = s.id)""");
        none("a session keeps a calibration without being finished, or is finished without one", """
                SELECT s.id FROM candidate_session s WHERE NOT s.trial AND
                  CASE WHEN s.state = 'RUNNING' THEN 1 ELSE 0 END = CASE WHEN s.calibration IS NULL THEN 0 ELSE 1 END""");
    }

    int finished() throws SQLException {
        return rows("SELECT id FROM candidate_session WHERE state = 'FINISHED'").size();
    }

    /** How many finished sessions owe a gradebook their mark. */
    int owing() throws SQLException {
        return rows("SELECT s.id FROM candidate_session s JOIN lti_gradebook_link l ON l.holder = s.id"
                        + " WHERE s.state <> 'RUNNING'")
                .size();
    }

    private void none(String what, String sql) throws SQLException {
        assertThat(rows(sql)).as(what).isEmpty();
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            connection.rollback();
        }
        return rows;
    }
}

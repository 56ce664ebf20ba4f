package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Calibration;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.ItemMarks;
import dev.needlewise.domain.training.session.SessionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps marks by JPA. */
final class JpaItemMarks extends Rows implements ItemMarks {
    JpaItemMarks(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public void save(SessionId session, List<ItemMark> marks) {
        change("DELETE FROM Mark m WHERE m.session = ?1", session.value());
        marks.forEach(mark -> manager().persist(MarkEntity.of(session, mark)));
        row(SessionEntity.class, session.value()).orElseThrow().calibrated(Calibration.of(marks));
        flush();
    }

    @Override
    public Map<SessionId, List<ItemMark>> of(Collection<SessionId> sessions) {
        Map<SessionId, List<ItemMark>> found = new HashMap<>();
        about(
                        sessions,
                        SessionId::value,
                        Object[].class,
                        "SELECT m.session, " + MarkEntity.READ
                                + " FROM Mark m WHERE m.session IN ?1 ORDER BY m.session, m.item")
                .forEach(row -> found.computeIfAbsent(new SessionId((String) row[0]), any -> new ArrayList<>())
                        .add(MarkEntity.read(row)));
        return found;
    }

    @Override
    public Map<SessionId, List<Calibration>> calibrations(PersonId person) {
        return rows(
                        Object[].class,
                        "SELECT s.id, s.calibration FROM Session s WHERE s.person = ?1 AND s.calibration IS NOT NULL",
                        person.value())
                .stream()
                .collect(Collectors.toMap(
                        row -> new SessionId((String) row[0]), row -> CalibrationText.read((String) row[1])));
    }
}

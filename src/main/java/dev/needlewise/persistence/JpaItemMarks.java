package dev.needlewise.persistence;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.ItemMarks;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SureMarks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps marks by JPA. */
final class JpaItemMarks extends Rows implements ItemMarks {
    JpaItemMarks(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public void save(SessionId session, List<ItemMark> marks) {
        change("DELETE FROM Mark m WHERE m.session = ?1", session.value());
        marks.forEach(mark -> manager().persist(MarkEntity.of(session, mark)));
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
    public List<SureMarks> sure(Collection<SessionId> sessions) {
        return about(
                        sessions,
                        SessionId::value,
                        Object[].class,
                        "SELECT m.confidence, m.score, m.harm, COUNT(m.item) FROM Mark m"
                                + " WHERE m.session IN ?1 AND m.confidence IS NOT NULL"
                                + " GROUP BY m.confidence, m.score, m.harm")
                .stream()
                .map(row -> new SureMarks(
                        new Confidence((Integer) row[0]),
                        Fraction.parse((String) row[1]),
                        Harm.valueOf((String) row[2]),
                        ((Number) row[3]).intValue()))
                .toList();
    }
}

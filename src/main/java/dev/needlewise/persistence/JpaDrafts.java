package dev.needlewise.persistence;

import dev.needlewise.domain.training.session.Draft;
import dev.needlewise.domain.training.session.Drafts;
import dev.needlewise.domain.training.session.SessionId;
import java.util.List;

/** Keeps drafts by JPA. */
final class JpaDrafts extends Rows implements Drafts {
    JpaDrafts(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public void save(SessionId session, Draft draft) {
        row(DraftEntity.class, new DraftKey(session.value(), draft.item()))
                .ifPresentOrElse(row -> row.become(draft), () -> insert(DraftEntity.of(session, draft)));
    }

    @Override
    public List<Draft> of(SessionId session) {
        return rows(DraftEntity.class, "SELECT d FROM Draft d WHERE d.session = ?1 ORDER BY d.item", session.value())
                .stream()
                .map(DraftEntity::toDraft)
                .toList();
    }

    @Override
    public void drop(SessionId session, String item) {
        change("DELETE FROM Draft d WHERE d.session = ?1 AND d.item = ?2", session.value(), item);
    }
}

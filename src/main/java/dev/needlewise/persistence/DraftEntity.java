package dev.needlewise.persistence;

import dev.needlewise.domain.training.session.Draft;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of {@code session_draft}. */
@Entity(name = "Draft")
@Table(name = "session_draft")
@IdClass(DraftKey.class)
class DraftEntity {
    @Id
    @Column(name = "session_id")
    private String session;

    @Id
    private String item;

    private String fields;

    @Column(name = "saved_at")
    private long savedAt;

    @SuppressWarnings("NullAway.Init")
    DraftEntity() {}

    static DraftEntity of(SessionId session, Draft draft) {
        DraftEntity row = new DraftEntity();
        row.session = session.value();
        row.item = draft.item();
        row.become(draft);
        return row;
    }

    final void become(Draft draft) {
        fields = FieldsText.written(draft.fields());
        savedAt = Moments.stored(draft.saved());
    }

    Draft toDraft() {
        return new Draft(item, FieldsText.read(fields), Moments.read(savedAt));
    }
}

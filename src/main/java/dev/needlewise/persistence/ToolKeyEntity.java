package dev.needlewise.persistence;

import dev.needlewise.lti.key.ToolKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code lti_tool_key}. */
@Entity(name = "ToolKey")
@Table(name = "lti_tool_key")
class ToolKeyEntity {
    @Id
    private String id;

    private String sealed;

    @Column(name = "signs_from")
    private long signsFrom;

    @SuppressWarnings("NullAway.Init")
    ToolKeyEntity() {}

    static ToolKeyEntity of(ToolKey key, Seal seal) {
        ToolKeyEntity row = new ToolKeyEntity();
        row.id = key.id();
        row.sealed = seal.close(key.privateBytes(), key.id());
        row.signsFrom = Moments.stored(key.signsFrom());
        return row;
    }

    ToolKey toToolKey(Seal seal) {
        return ToolKey.restore(seal.open(sealed, id), Moments.read(signsFrom));
    }
}

package dev.needlewise.persistence;

import dev.needlewise.lti.platform.PlatformAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code lti_column}. */
@Entity(name = "GradebookColumn")
@Table(name = "lti_column")
class ColumnEntity {
    @Id
    private String id;

    private String address;

    @SuppressWarnings("NullAway.Init")
    ColumnEntity() {}

    static ColumnEntity of(String id, PlatformAddress column) {
        ColumnEntity row = new ColumnEntity();
        row.id = id;
        row.address = column.toString();
        return row;
    }

    String id() {
        return id;
    }

    PlatformAddress toAddress() {
        return PlatformAddress.stored(address);
    }
}

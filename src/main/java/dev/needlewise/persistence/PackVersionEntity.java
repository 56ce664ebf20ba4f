package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.release.Origin;
import dev.needlewise.domain.training.release.PackVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code pack_version}. */
@Entity(name = "PackVersion")
@Table(name = "pack_version")
class PackVersionEntity {
    @Id
    private String hash;

    private String pack;
    private String title;
    private String edition;
    private int cases;
    private String origin;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "brought_by")
    private @Nullable String broughtBy;

    @Column(name = "brought_at")
    private long at;

    @SuppressWarnings("NullAway.Init")
    PackVersionEntity() {}

    static PackVersionEntity of(PackVersion version) {
        PackVersionEntity row = new PackVersionEntity();
        row.hash = version.version();
        row.pack = version.pack();
        row.title = version.title();
        row.edition = version.edition();
        row.cases = version.cases();
        row.origin = version.origin().name();
        row.fileName = version.fileName();
        row.broughtBy = version.by().map(PersonId::value).orElse(null);
        row.at = Moments.stored(version.at());
        return row;
    }

    PackVersion toVersion() {
        return new PackVersion(
                hash,
                pack,
                title,
                edition,
                cases,
                Origin.valueOf(origin),
                fileName,
                Optional.ofNullable(broughtBy).map(PersonId::new),
                Moments.read(at));
    }
}

package dev.needlewise.domain.training.release;

import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of a pack that may be taken into use.
 *
 * @param version the hash over its files
 * @param pack its authors' name for it; another name is another pack, not a newer one
 * @param edition the version as its authors count
 * @param fileName of the upload; empty text for every other origin
 * @param by who brought it; nobody for what the program brought
 */
public record PackVersion(
        String version,
        String pack,
        String title,
        String edition,
        int cases,
        Origin origin,
        String fileName,
        Optional<PersonId> by,
        Instant at) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EDITION = 40;

    public PackVersion {
        title = Words.kept(title, LONGEST_NAME);
        edition = Words.kept(edition, LONGEST_EDITION);
        fileName = Words.kept(fileName, LONGEST_NAME);
    }

    public static PackVersion brought(Pack pack, Origin origin, Instant at) {
        return of(pack, origin, "", Optional.empty(), at);
    }

    public static PackVersion uploaded(Pack pack, String fileName, PersonId by, Instant at) {
        return of(pack, Origin.UPLOADED, fileName, Optional.of(by), at);
    }

    /** What people call it, for records that outlive it. */
    public String name() {
        return title + " " + edition;
    }

    private static PackVersion of(Pack pack, Origin origin, String fileName, Optional<PersonId> by, Instant at) {
        int cases = pack.scenarios().size();
        return new PackVersion(
                pack.version(), pack.id(), pack.title(), pack.edition(), cases, origin, fileName, by, at);
    }
}

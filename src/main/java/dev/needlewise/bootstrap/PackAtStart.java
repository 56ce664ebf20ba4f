package dev.needlewise.bootstrap;

import dev.needlewise.application.release.BringPack;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.release.Origin;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * The pack that the program brings at its start.
 *
 * <p>Reading it takes as long as all the rest, so a new store is prepared beside it, and a store that already has this
 * very pack in use is served first and reads it afterwards. That is for the shipped pack alone, which the build has read:
 * a folder's may be broken, and then the start is refused.
 */
final class PackAtStart {
    private static final Logger LOG = Logger.getLogger(PackAtStart.class.getName());

    private final OpenPack files;
    private final YamlPackReader reader;
    private final Optional<Beside<Pack>> reading;

    private PackAtStart(OpenPack files, YamlPackReader reader, Optional<Beside<Pack>> reading) {
        this.files = files;
        this.reader = reader;
        this.reading = reading;
    }

    static PackAtStart find(Settings settings, ServletContext context, YamlPackReader reader) {
        OpenPack files = OpenPack.by(settings, context);
        boolean mayBeKnown = files.origin() == Origin.SHIPPED && OpenStore.isThere(settings);
        return new PackAtStart(
                files,
                reader,
                mayBeKnown ? Optional.empty() : Optional.of(Beside.begin("read the pack", () -> files.read(reader))));
    }

    /** Whether the pack was read; where not, the first who asks for it reads it. */
    boolean bring(BringPack bringPack) {
        if (reading.isEmpty() && bringPack.isDone(reader.version(files.files()))) {
            return false;
        }
        Pack pack = reading.map(Beside::result).orElseGet(() -> files.read(reader));
        switch (bringPack.bring(pack, files.files(), files.origin())) {
            case OURS -> {}
            case CHOSEN -> LOG.info("Pack: the version that an administrator took into use; see Packs for the others");
            case CHOSEN_UNREADABLE ->
                LOG.warning("Pack: the version that an administrator took into use cannot be read by this program;"
                        + " the program's own is used instead");
        }
        return true;
    }
}

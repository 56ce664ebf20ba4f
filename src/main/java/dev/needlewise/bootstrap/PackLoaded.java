package dev.needlewise.bootstrap;

import dev.needlewise.application.operation.Readiness;
import dev.needlewise.application.operation.StoreAway;
import dev.needlewise.application.release.KeptPacks;
import java.util.Optional;

/** Whether there is a pack to begin sessions with. */
record PackLoaded(KeptPacks packs) implements Readiness {
    @Override
    public String about() {
        return "pack";
    }

    @Override
    public Optional<String> problem() {
        try {
            packs.current();
            return Optional.empty();
        } catch (StoreAway e) {
            return Optional.of("Which pack is in use cannot be read while the store is away.");
        } catch (IllegalStateException e) {
            return Optional.of("No pack was taken into use.");
        }
    }
}

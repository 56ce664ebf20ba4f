package dev.needlewise.content;

import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.DepthOutcome;
import dev.needlewise.domain.protocol.DepthRow;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.domain.protocol.Tightening;
import java.util.Optional;

/** Lays a profile's depths over a row of the depth table. */
final class DepthOverlay {
    private static final String[] BANDS = {"preferred", "acceptable", "supervised", "hard-maximum"};

    private DepthOverlay() {}

    /** The row as the profile makes it, or as it was where the profile may not. */
    static DepthRow over(DepthRow row, YamlMap map, String because) {
        map.only("row", BANDS[0], BANDS[1], BANDS[2], BANDS[3], "no-number", "decided", "because");
        DepthOutcome gives = outcome(row, row.gives(), map);
        Optional<DepthOutcome> decided = row.decided()
                .map(before -> map.has("decided")
                        ? outcome(row, before, map.require("decided").map().only(BANDS))
                        : before);
        if (map.has("decided") && row.decided().isEmpty()) {
            map.require("decided").problem("row '" + row.rule() + "' names no depths for a clinician's decision");
        }
        DepthRow after = new DepthRow(
                row.rule(), row.rank(), row.when(), gives, decided, row.areaWithoutDepth(), row.claims(), because);
        return after;
    }

    private static DepthOutcome outcome(DepthRow row, DepthOutcome before, YamlMap map) {
        boolean says = map.has("no-number");
        for (String name : BANDS) {
            says = says || map.has(name);
        }
        if (!says) {
            return before;
        }
        if (!(before instanceof DepthOutcome.Bands bands)) {
            map.problem("row '" + row.rule() + "' gives no number, so a profile cannot give one");
            return before;
        }
        if (map.get("no-number").flag().orElse(false)) {
            return new DepthOutcome.NoNumber(bands.hardMaximum(), Optional.empty());
        }
        DepthOutcome.Bands after = new DepthOutcome.Bands(
                optional(map, "preferred", bands.preferred()),
                Millimetres.band(map.get("acceptable")).orElse(bands.acceptable()),
                optional(map, "supervised", bands.supervised()),
                limit(map, bands.hardMaximum()));
        Optional<String> objection = after.mistake().or(() -> Tightening.objection(bands, after));
        objection.ifPresent(why -> map.problem("row '" + row.rule() + "': " + why));
        return objection.isPresent() ? before : after;
    }

    private static Optional<Band> optional(YamlMap map, String name, Optional<Band> before) {
        return map.has(name) ? Millimetres.band(map.get(name)) : before;
    }

    private static Limit limit(YamlMap map, Limit before) {
        return Millimetres.limit(map.get("hard-maximum")).orElse(before);
    }
}

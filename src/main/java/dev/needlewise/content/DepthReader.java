package dev.needlewise.content;

import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.DepthConditions;
import dev.needlewise.domain.protocol.DepthOutcome;
import dev.needlewise.domain.protocol.DepthRow;
import dev.needlewise.domain.protocol.FindingRule;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.domain.protocol.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the depth table of a protocol. */
final class DepthReader {
    private static final Pattern RANK = Pattern.compile("-?[0-9]{1,3}");
    private static final Limit NOTHING = Limit.upTo("0");

    private final RowHeads heads;
    private final DepthConditionsReader conditions;
    private final List<DepthRow> rows = new ArrayList<>();
    private Optional<DepthRow> otherwise = Optional.empty();

    DepthReader(RowHeads heads, List<FindingRule> findings) {
        this.heads = heads;
        this.conditions = new DepthConditionsReader(findings);
    }

    void read(YamlValue list) {
        for (YamlValue entry : list.list()) {
            row(entry.map());
        }
        if (otherwise.isEmpty()) {
            list.problem("one depth row needs 'otherwise: true', for what no other row names");
        }
    }

    List<DepthRow> rows() {
        return rows;
    }

    Optional<DepthRow> otherwise() {
        return otherwise;
    }

    private void row(YamlMap map) {
        map.only(RowHeads.with(
                "rank",
                "concerns",
                "except-concerns",
                "areas",
                "devices",
                "roles",
                "findings",
                "session",
                "otherwise",
                "preferred",
                "acceptable",
                "supervised",
                "hard-maximum",
                "no-number",
                "decided",
                "area-without-depth"));
        Row head = heads.read(map, "depth");
        boolean last = map.get("otherwise").flag().orElse(false);
        DepthRow row = new DepthRow(
                head.rule(),
                map.get("rank")
                        .matching(RANK, "a whole number")
                        .map(Integer::valueOf)
                        .orElse(0),
                conditions.read(map),
                outcome(map),
                map.has("decided")
                        ? Optional.of(outcome(map.require("decided")
                                .map()
                                .only("preferred", "acceptable", "supervised", "hard-maximum")))
                        : Optional.empty(),
                map.get("area-without-depth").flag().orElse(last),
                head.claims(),
                head.because());
        if (!last) {
            rows.add(row);
            if (isUnconditional(row.when())) {
                map.problem("row '" + head.rule() + "' names no condition, so it would apply to everybody");
            }
        } else if (otherwise.isPresent()) {
            map.require("otherwise").problem("only one row can be 'otherwise'");
        } else {
            otherwise = Optional.of(row);
        }
    }

    private static boolean isUnconditional(DepthConditions when) {
        return when.equals(
                new DepthConditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty()));
    }

    private static DepthOutcome outcome(YamlMap map) {
        if (!map.has("no-number")) {
            return bands(map);
        }
        for (String name : List.of("preferred", "acceptable", "supervised", "hard-maximum")) {
            if (map.has(name)) {
                map.get(name).problem("a row with 'no-number' gives no other depth");
            }
        }
        YamlMap none = map.require("no-number").map().only("critical-above", "critical-from", "supervised");
        Optional<BigDecimal> above = none.get("critical-above").decimal();
        Optional<BigDecimal> from = none.get("critical-from").decimal();
        if (above.isPresent() == from.isPresent()) {
            none.problem("'no-number' needs either 'critical-above' or 'critical-from'");
        }
        Limit limit = above.map(at -> new Limit(at, true))
                .orElseGet(() -> from.map(at -> new Limit(at, false)).orElse(NOTHING));
        return new DepthOutcome.NoNumber(limit, Millimetres.band(none.get("supervised")));
    }

    private static DepthOutcome bands(YamlMap map) {
        Optional<Band> preferred = Millimetres.band(map.require("preferred"));
        Optional<Band> acceptable = Millimetres.band(map.require("acceptable"));
        Optional<Band> supervised = Millimetres.band(map.get("supervised"));
        Optional<Limit> maximum = Millimetres.limit(map.require("hard-maximum"));
        if (acceptable.isEmpty() || maximum.isEmpty()) {
            if (map.get("acceptable").isText() && map.get("acceptable").text().equals("none")) {
                map.get("acceptable").problem("without any acceptable depth this is a row with 'no-number'");
            }
            return new DepthOutcome.NoNumber(NOTHING, Optional.empty());
        }
        DepthOutcome.Bands bands = new DepthOutcome.Bands(preferred, acceptable.get(), supervised, maximum.get());
        bands.mistake().ifPresent(map::problem);
        return bands;
    }
}

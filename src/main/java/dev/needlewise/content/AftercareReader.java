package dev.needlewise.content;

import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.protocol.TimeWindow.Kind;
import dev.needlewise.domain.protocol.TimeWindow.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads aftercare rows and the advice that is always wrong. */
final class AftercareReader {
    private final RowHeads heads;
    private final Keys keys = new Keys();
    private final Map<String, AftercareRow> wrong = new LinkedHashMap<>();

    AftercareReader(RowHeads heads) {
        this.heads = heads;
    }

    /** Read first: the other rows name these as their twins. */
    List<AftercareRow> never(YamlValue list) {
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map().only(RowHeads.with("key", "harm"));
            Row head = heads.read(map, "aftercare");
            Key key = keys.read(map.require("key"));
            Harm harm = Codes.read(map.require("harm"), "harm", Harm.values(), Harm::code)
                    .orElse(Harm.CRITICAL);
            wrong.put(key.value(), row(head, key, Column.DONT, harm, false, Optional.empty()));
        }
        return new ArrayList<>(wrong.values());
    }

    List<AftercareRow> rows(YamlValue list) {
        List<AftercareRow> rows = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map().only(RowHeads.with("key", "column", "twin", "red-flag", "wait", "call"));
            Row head = heads.read(map, "aftercare");
            Column column = Codes.read(map.require("column"), "column", Column.values(), Column::code)
                    .orElse(Column.DO);
            Harm harm = column == Column.DO ? Harm.NONE : Harm.MINOR;
            if (column == Column.DONT) {
                harm = map.require("twin")
                        .named("advice", wrong.keySet(), written -> Optional.ofNullable(wrong.get(written)))
                        .map(AftercareRow::harmIfDone)
                        .orElse(Harm.CRITICAL);
            }
            boolean redFlag = map.get("red-flag").flag().orElse(false);
            rows.add(row(head, keys.read(map.require("key")), column, harm, redFlag, window(map)));
        }
        if (list.isPresent() && rows.stream().noneMatch(AftercareRow::redFlag)) {
            list.problem("one aftercare row has to be the red flag ('red-flag: true')");
        }
        return rows;
    }

    private static AftercareRow row(
            Row head, Key key, Column column, Harm harm, boolean redFlag, Optional<TimeWindow> window) {
        return new AftercareRow(
                head.rule(), key, head.says(), column, harm, redFlag, window, head.claims(), head.because());
    }

    private static Optional<TimeWindow> window(YamlMap map) {
        if (map.has("wait")) {
            return window(map.require("wait").map(), Kind.WAIT_AT_LEAST);
        }
        return map.has("call") ? window(map.require("call").map(), Kind.CALL_BY) : Optional.empty();
    }

    /** {@code {days: 7, harm: major}} or {@code {clinic-sets: days, harm: minor}}. */
    static Optional<TimeWindow> window(YamlMap map, Kind kind) {
        map.only("days", "hours", "clinic-sets", "harm");
        Harm harm = Codes.read(map.require("harm"), "harm", Harm.values(), Harm::code)
                .orElse(Harm.MAJOR);
        if (map.has("clinic-sets")) {
            return Codes.read(map.require("clinic-sets"), "unit", Unit.values(), Unit::code)
                    .map(unit -> new TimeWindow(Optional.empty(), kind, unit, harm));
        }
        Unit unit = map.has("hours") ? Unit.HOURS : Unit.DAYS;
        Optional<BigDecimal> amount = map.require(unit.code()).decimal();
        return amount.map(time -> new TimeWindow(Optional.of(unit.inHours(time)), kind, unit, harm));
    }
}

package dev.needlewise.content;

import dev.needlewise.domain.protocol.Answer;
import dev.needlewise.domain.protocol.Area;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Ruling;
import dev.needlewise.domain.protocol.RulingLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the short tables, numbing, speed and sessions, and the fixed answers that their values come from. */
final class RulingReader {
    private final RowHeads heads;
    private final Map<FixedChoice, List<Answer>> answers = new EnumMap<>(FixedChoice.class);

    RulingReader(RowHeads heads) {
        this.heads = heads;
    }

    Map<FixedChoice, List<Answer>> answers(YamlMap map) {
        map.only("numbing", "speed", "sessions", "escalation", "scope");
        for (FixedChoice choice : FixedChoice.values()) {
            List<Answer> offered = new ArrayList<>();
            for (YamlValue entry : map.require(choice.code()).list()) {
                YamlMap answer = entry.map().only("value", "says", "harm-if-wrong");
                offered.add(new Answer(
                        answer.require("value").text(),
                        answer.require("says").text(),
                        Codes.read(answer.require("harm-if-wrong"), "harm", Harm.values(), Harm::code)
                                .orElse(Harm.NONE)));
            }
            answers.put(choice, offered);
        }
        return answers;
    }

    /** A value that the fixed answers of this choice offer. */
    String value(FixedChoice choice, YamlValue value) {
        List<String> known = answers.getOrDefault(choice, List.of()).stream()
                .map(Answer::value)
                .toList();
        return value.named("answer", known, RowHeads.named(known)).orElse("");
    }

    List<RulingLine> numbing(YamlValue list) {
        List<RulingLine> lines = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map().only(RowHeads.with("up-to", "below", "value"));
            Row head = heads.read(map, "numbing");
            Optional<Limit> limit = map.get("up-to").decimal().map(at -> new Limit(at, true));
            Optional<Limit> below = map.get("below").decimal().map(at -> new Limit(at, false));
            String value = value(FixedChoice.NUMBING, map.require("value"));
            Ruling ruling = new Ruling(value, head.rule(), head.claims(), head.because());
            lines.add(new RulingLine(ruling, Set.of(), Set.of(), false, false, limit.or(() -> below)));
        }
        requireLast(list, lines);
        return lines;
    }

    List<RulingLine> lines(FixedChoice choice, YamlValue list) {
        List<RulingLine> lines = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map()
                    .only(
                            "rule",
                            "areas",
                            "depth-rows",
                            "decided",
                            "without-depth",
                            "preferred-up-to",
                            "value",
                            "claims",
                            "because");
            Optional<RuleId> rule = heads.existing(map.require("rule")).map(Row::rule);
            Set<RuleId> depthRows = new LinkedHashSet<>();
            for (YamlValue row : map.get("depth-rows").list()) {
                heads.existing(row).map(Row::rule).ifPresent(depthRows::add);
            }
            Ruling ruling = new Ruling(
                    value(choice, map.require("value")),
                    rule.orElse(new RuleId("ZZZ-0")),
                    heads.references().claims(map),
                    map.require("because").text());
            lines.add(new RulingLine(
                    ruling,
                    DepthConditionsReader.set(map.get("areas"), "area", Area.codes(), Area::of),
                    depthRows,
                    map.get("decided").flag().orElse(false),
                    map.get("without-depth").flag().orElse(false),
                    map.get("preferred-up-to").decimal().map(at -> new Limit(at, true))));
        }
        requireLast(list, lines);
        return lines;
    }

    /** Somebody always meets the last line, so it asks for nothing. */
    private static void requireLast(YamlValue list, List<RulingLine> lines) {
        if (list.isPresent() && (lines.isEmpty() || !lines.get(lines.size() - 1).asksForNothing())) {
            list.problem("the last line has to be without conditions, for everybody whom no other line names");
        }
    }
}

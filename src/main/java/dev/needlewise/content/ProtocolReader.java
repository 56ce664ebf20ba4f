package dev.needlewise.content;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Answer;
import dev.needlewise.domain.protocol.ConsentRow;
import dev.needlewise.domain.protocol.DepthRow;
import dev.needlewise.domain.protocol.EscalationRule;
import dev.needlewise.domain.protocol.FindingRule;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.Rules;
import dev.needlewise.domain.protocol.RulingLine;
import dev.needlewise.domain.protocol.ScopeRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code protocol.yaml}: every row of every table, each resting on claims of the material. */
public final class ProtocolReader {
    public static final String FILE = "protocol.yaml";

    private final RowHeads heads;

    private ProtocolReader(Material material) {
        this.heads = new RowHeads(material);
    }

    /** The rules, where they can be read; whether they may be used is for {@code problems} to say. */
    public static Optional<Rules> read(byte[] bytes, Material material, Problems problems) {
        return new ProtocolReader(material).rules(Yaml.read(FILE, bytes, problems));
    }

    private Optional<Rules> rules(YamlMap file) {
        file.only(
                "protocol",
                "depth",
                "general",
                "findings",
                "numbing",
                "speed",
                "sessions",
                "aftercare",
                "never",
                "escalation",
                "consent",
                "scope",
                "answers");
        file.require("protocol").text();
        List<FindingRule> findings = new FindingReader(heads).read(file.require("findings"));
        DepthReader depth = new DepthReader(heads, findings);
        depth.read(file.require("depth"));
        general(file.require("general"), depth.rows());
        RulingReader rulings = new RulingReader(heads);
        Map<FixedChoice, List<Answer>> answers =
                rulings.answers(file.require("answers").map());
        List<RulingLine> numbing = rulings.numbing(file.require("numbing"));
        AftercareReader aftercare = new AftercareReader(heads);
        var never = aftercare.never(file.require("never"));
        var rows = aftercare.rows(file.require("aftercare"));
        List<EscalationRule> escalations = new EscalationReader(heads, rulings).read(file.require("escalation"));
        List<ConsentRow> consent = consent(file.require("consent"));
        List<ScopeRow> scope = new ScopeReader(heads).read(file.require("scope"));
        List<RulingLine> speed = rulings.lines(FixedChoice.SPEED, file.require("speed"));
        List<RulingLine> sessions = rulings.lines(FixedChoice.SESSIONS, file.require("sessions"));
        return depth.otherwise()
                .map(otherwise -> new Rules(
                        heads.all(),
                        depth.rows(),
                        otherwise,
                        findings,
                        numbing,
                        speed,
                        sessions,
                        rows,
                        never,
                        escalations,
                        consent,
                        scope,
                        answers));
    }

    private void general(YamlValue list, List<DepthRow> depth) {
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map().only(RowHeads.with("section", "ceiling"));
            List<String> sections = List.of("depth", "speed");
            heads.read(
                    map,
                    map.require("section")
                            .named("section", sections, RowHeads.named(sections))
                            .orElse("depth"));
            Optional<BigDecimal> ceiling = map.get("ceiling").decimal();
            for (DepthRow row : depth) {
                ceiling.filter(row::goesBeyond)
                        .ifPresent(at -> map.get("ceiling")
                                .problem("row '" + row.rule() + "' goes beyond this ceiling of " + at + " mm"));
            }
        }
    }

    private List<ConsentRow> consent(YamlValue list) {
        List<ConsentRow> rows = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map().only(RowHeads.with("topic"));
            Row head = heads.read(map, "consent");
            String topic = map.require("topic").text();
            rows.add(new ConsentRow(head.rule(), topic, head.says(), head.claims(), head.because()));
        }
        return rows;
    }
}

package dev.needlewise.bootstrap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.ConsentRow;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.DepthDecision;
import dev.needlewise.domain.protocol.EscalationRow;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Permission;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Ruling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes a decision as JSON: every plain value has its rule and claims under {@code cites}. */
final class DecisionJson {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ObjectNode cites = JsonNodeFactory.instance.objectNode();

    private DecisionJson() {}

    static ObjectNode of(Decision decision) {
        return new DecisionJson().write(decision);
    }

    private ObjectNode write(Decision decision) {
        json.put("disposition", decision.disposition().code());
        found("contraindications", decision.contraindications());
        found("notContraindications", decision.notContraindications());
        keys("needed", decision.needed());
        keys("changes", decision.changes());
        depth(decision.depth());
        ruling("numbing", decision.numbing());
        ruling("speed", Optional.of(decision.speed()));
        ruling("sessions", Optional.of(decision.sessions()));
        advice("advise", decision.advise());
        advice("neverAdvise", decision.neverAdvise());
        expect(decision.expect());
        escalation(decision.escalation());
        scope(decision.scope());
        json.put("profile", decision.profile());
        json.set("cites", cites);
        return json;
    }

    private void found(String name, List<Found> rows) {
        ArrayNode list = json.putArray(name);
        for (Found row : rows) {
            ObjectNode entry = list.addObject();
            entry.put("key", row.key().value());
            entry.put("rule", row.rule().value());
            entry.put("class", row.ruleClass().code());
            entry.put("harm", row.harm().code());
            claims(entry, row.claims());
            if (row.cleared()) {
                entry.put("cleared", true);
            }
        }
    }

    private void keys(String name, List<Key> keys) {
        ArrayNode list = json.putArray(name);
        keys.forEach(key -> list.add(key.value()));
    }

    private void depth(DepthDecision decision) {
        if (decision instanceof DepthDecision.Banded banded) {
            ObjectNode depth = json.putObject("depth");
            depth.put("rule", banded.rule().value());
            band(depth, "preferred", banded.preferred());
            band(depth, "acceptable", Optional.of(banded.acceptable()));
            band(depth, "supervisedOnly", banded.supervisedOnly());
            depth.put("hardMaximum", plain(banded.hardMaximum().at()));
            if (!banded.hardMaximum().belongs()) {
                depth.put("hardMaximumExcluded", true);
            }
            claims(depth, banded.claims());
            return;
        }
        json.putNull("depth");
        ObjectNode reason = json.putObject("depthReason");
        cite(reason, decision.rule(), decision.claims());
        reason.put("because", decision.because());
    }

    private static void band(ObjectNode depth, String name, Optional<Band> band) {
        if (band.isEmpty()) {
            depth.putNull(name);
            return;
        }
        depth.putObject(name)
                .put("from", plain(band.get().from()))
                .put("to", plain(band.get().to()));
    }

    private void ruling(String name, Optional<Ruling> ruling) {
        json.put(name, ruling.map(Ruling::value).orElse(null));
        ruling.ifPresent(given -> cite(cites.putObject(name), given.rule(), given.claims()));
    }

    private void advice(String name, List<AftercareRow> rows) {
        ArrayNode list = json.putArray(name);
        ObjectNode reasons = cites.putObject(name);
        for (AftercareRow row : rows) {
            list.add(row.key().value());
            cite(reasons.putObject(row.key().value()), row.rule(), row.claims());
        }
    }

    private void expect(List<ConsentRow> rows) {
        ArrayNode list = json.putArray("expect");
        ObjectNode reasons = cites.putObject("expect");
        for (ConsentRow row : rows) {
            list.add(row.rule().value());
            cite(reasons.putObject(row.rule().value()), row.rule(), row.claims());
        }
    }

    private void escalation(Optional<EscalationRow> row) {
        if (row.isEmpty()) {
            json.putNull("escalation");
            return;
        }
        ObjectNode escalation = json.putObject("escalation");
        escalation.put("action", row.get().action());
        cite(escalation, row.get().rule(), row.get().claims());
    }

    private void scope(Ruling ruling) {
        ObjectNode scope = json.putObject("scope");
        scope.put("rule", ruling.rule().value());
        if (ruling.value().equals(Permission.UNVERIFIED.code())) {
            scope.put("permitted", "unverified");
        } else {
            scope.put("permitted", ruling.value().equals(Permission.PERMITTED.code()));
        }
        claims(scope, ruling.claims());
    }

    private static void cite(ObjectNode into, RuleId rule, List<ClaimId> claims) {
        into.put("rule", rule.value());
        claims(into, claims);
    }

    private static void claims(ObjectNode into, List<ClaimId> claims) {
        ArrayNode list = into.putArray("claims");
        claims.forEach(claim -> list.add(claim.value()));
    }

    private static String plain(BigDecimal millimetres) {
        return millimetres.stripTrailingZeros().toPlainString();
    }
}

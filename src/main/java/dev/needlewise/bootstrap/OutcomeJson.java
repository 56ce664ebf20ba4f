package dev.needlewise.bootstrap;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needlewise.domain.grading.KeyFeature;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.ReceiptLine;

/** Writes an outcome as JSON; scores are fractions in text, such as {@code "3/4"}. */
final class OutcomeJson {
    private static final JsonMapper JSON = new JsonMapper();

    private OutcomeJson() {}

    static String of(Outcome outcome) {
        ObjectNode json = JSON.createObjectNode();
        json.put("passed", outcome.passed());
        json.put("score", outcome.score().toString());
        json.put("harm", outcome.harm().code());
        ObjectNode dimensions = json.putObject("dimensions");
        outcome.dimensions().forEach((dimension, score) -> dimensions.put(dimension.code(), score.toString()));
        ArrayNode features = json.putArray("keyFeatures");
        outcome.keyFeatures().forEach(feature -> write(feature, features.addObject()));
        ArrayNode receipt = json.putArray("receipt");
        outcome.receipt().lines().forEach(line -> write(line, receipt.addObject()));
        return json.toPrettyString();
    }

    private static void write(KeyFeature feature, ObjectNode json) {
        json.put("item", feature.item());
        json.put("score", feature.score().toString());
        json.put("harm", feature.harm().code());
    }

    private static void write(ReceiptLine line, ObjectNode json) {
        json.put("item", line.item());
        json.put("key", line.key());
        json.put("rule", line.rule().map(Object::toString).orElse(null));
        ArrayNode claims = json.putArray("claims");
        line.claims().forEach(claim -> claims.add(claim.value()));
        json.put("score", line.score().toString());
        json.put("harm", line.harm().code());
    }
}

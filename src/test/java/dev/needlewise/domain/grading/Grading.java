package dev.needlewise.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.grading.Response.Chosen;
import dev.needlewise.domain.grading.Response.DepthNumber;
import dev.needlewise.domain.grading.Response.DispositionChoice;
import dev.needlewise.domain.grading.Response.Findings;
import dev.needlewise.domain.grading.Response.HandOver;
import dev.needlewise.domain.grading.Response.Matrix;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.PassRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Given a case and its answers, then this is how it is graded. */
final class Grading {
    static final PassRule RULE = PassRule.of("0.75", 0);

    private final KeyedCase keyed;
    private final Map<String, Response> responses = new LinkedHashMap<>();

    private Grading(KeyedCase keyed) {
        this.keyed = keyed;
    }

    static Grading given(KeyedCase keyed) {
        return new Grading(keyed);
    }

    static Grading given(String facts, String items) {
        return new Grading(WrittenCase.asking(facts, items));
    }

    Grading answered(String item, Response response) {
        responses.put(item, response);
        return this;
    }

    /** Every item of the best path answered as well as possible. */
    Grading answeredBest() {
        responses.putAll(BestResponse.throughout(keyed));
        return this;
    }

    Grading unanswered(String item) {
        responses.remove(item);
        return this;
    }

    Outcome outcome() {
        return outcome(RULE);
    }

    Outcome outcome(PassRule rule) {
        return new Grader().grade(keyed, responses, rule);
    }

    ItemGrade grade(String item) {
        return outcome().item(item).orElseThrow();
    }

    /** Score and harm of an item, such as {@code 1/2 none}. */
    Grading then(String item, String scoreAndHarm) {
        ItemGrade grade = grade(item);
        assertThat(grade.score() + " " + grade.harm().code()).as(item).isEqualTo(scoreAndHarm);
        return this;
    }

    Walk walk() {
        return Walk.of(keyed, responses);
    }

    Map<String, Response> responses() {
        return responses;
    }

    static Response found(String... keys) {
        return new Findings(Arrays.stream(keys).map(Key::new).collect(Collectors.toSet()));
    }

    /** An action with its reason; {@code none} is "nothing here stops it". */
    static Response does(String action, String reason) {
        return new DispositionChoice(
                Action.of(action).orElseThrow(),
                reason.equals("none") ? Optional.empty() : Optional.of(new Key(reason)));
    }

    static Response depth(String millimetres) {
        return millimetres.equals("hand-over") ? new HandOver() : new DepthNumber(new BigDecimal(millimetres));
    }

    static Response chose(String key) {
        return new Chosen(key);
    }

    /** Rows and columns in turn: {@code says("keep_clean", "do")}. */
    static Response says(String... rowsAndColumns) {
        Map<Key, Column> answers = new TreeMap<>();
        for (int i = 0; i < rowsAndColumns.length; i += 2) {
            String code = rowsAndColumns[i + 1];
            answers.put(
                    new Key(rowsAndColumns[i]),
                    Arrays.stream(Column.values())
                            .filter(column -> column.code().equals(code))
                            .findFirst()
                            .orElseThrow());
        }
        return new Matrix(answers);
    }
}

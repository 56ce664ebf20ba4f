package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.Matrix;
import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.Aftercare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Aftercare: every row 0 or 1, averaged; a wrong red flag is critical, a forbidden thing advised has its own class. */
record MatrixRule() implements ScoringRule {
    @Override
    public boolean appliesTo(Item item) {
        return item instanceof Aftercare;
    }

    @Override
    public Marks mark(Asked asked) {
        Aftercare item = (Aftercare) asked.item();
        Optional<Matrix> response = asked.response(Matrix.class);
        List<Mark> lines = new ArrayList<>();
        List<Fraction> scores = new ArrayList<>();
        Map<Key, AftercareRow> known = byKey(asked.keyed().protocol().aftercare());
        for (Key key : item.rows()) {
            AftercareRow row = known.get(key);
            if (row != null) {
                ReceiptLine line = line(item, row, response.map(Matrix::answers).map(answers -> answers.get(key)));
                lines.add(Mark.of(line));
                scores.add(line.score());
            }
        }
        return new Marks(Fraction.mean(scores), lines);
    }

    private static Map<Key, AftercareRow> byKey(List<AftercareRow> rows) {
        Map<Key, AftercareRow> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    private static ReceiptLine line(Aftercare item, AftercareRow row, Optional<Column> answer) {
        Right right = new Right(
                row.key().value(),
                Optional.of(row.rule()),
                row.claims(),
                List.of(row.column().code()),
                row.because());
        if (answer.isEmpty()) {
            return right.unanswered(item.id());
        }
        Column column = answer.get();
        boolean isRight = column == row.column();
        Harm harm = isRight ? Harm.NONE : harm(item, row, column);
        return right.line(item.id(), column.code(), isRight ? Fraction.ONE : Fraction.ZERO, harm);
    }

    private static Harm harm(Aftercare item, AftercareRow row, Column wrong) {
        if (row.redFlag() || row.key().equals(item.redFlag())) {
            return Harm.CRITICAL;
        }
        boolean forbiddenAdvised = row.column() == Column.DONT && wrong == Column.DO;
        return forbiddenAdvised ? row.harmIfDone() : Harm.MINOR;
    }
}

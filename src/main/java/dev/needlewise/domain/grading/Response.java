package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.TimeWindow;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was answered to one item. */
public sealed interface Response {
    /** Stands for "nothing here stops it" among reasons and for "none of these" among findings. */
    String NONE = "none";

    /** The values that a story's conditions may ask for; empty for a matrix and a time in numbers. */
    Set<String> words();

    /** The answer in codes, as a receipt keeps it; a page puts it into words. */
    String code();

    /** Keys chosen among contraindications; none at all is "none of these". */
    record Findings(Set<Key> chosen) implements Response {
        public Findings {
            chosen = Collections.unmodifiableSet(new TreeSet<>(chosen));
        }

        @Override
        public Set<String> words() {
            return chosen.isEmpty()
                    ? Set.of(NONE)
                    : chosen.stream().map(Key::value).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String code() {
            return chosen.isEmpty() ? NONE : chosen.stream().map(Key::value).collect(Collectors.joining(", "));
        }
    }

    /**
     * What to do now.
     *
     * @param reason empty is "nothing here stops it"
     */
    record DispositionChoice(Action action, Optional<Key> reason) implements Response {
        @Override
        public Set<String> words() {
            return Set.of(action.code());
        }

        @Override
        public String code() {
            return action.code() + ": " + reason.map(Key::value).orElse(NONE);
        }
    }

    /** A needle depth in millimetres. */
    record DepthNumber(BigDecimal millimetres) implements Response {
        public DepthNumber {
            millimetres = millimetres.stripTrailingZeros();
            if (millimetres.signum() <= 0) {
                throw new IllegalArgumentException("A depth is above 0 mm, but found " + millimetres);
            }
        }

        @Override
        public Set<String> words() {
            return Set.of(code());
        }

        @Override
        public String code() {
            return millimetres.toPlainString();
        }
    }

    /** "I would not set a depth: the supervising clinician decides." */
    record HandOver() implements Response {
        public static final String CODE = "hand-over";

        @Override
        public Set<String> words() {
            return Set.of(CODE);
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /** Do, don't or not needed for rows of aftercare advice; a row may be left open. */
    record Matrix(Map<Key, Column> answers) implements Response {
        public Matrix {
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        }

        @Override
        public Set<String> words() {
            return Set.of();
        }

        @Override
        public String code() {
            return answers.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue().code())
                    .collect(Collectors.joining(", "));
        }
    }

    /** A time that advice hangs on. */
    record Duration(BigDecimal amount, TimeWindow.Unit unit) implements Response {
        public Duration {
            amount = amount.stripTrailingZeros();
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("A time is not below 0, but found " + amount);
            }
        }

        public BigDecimal hours() {
            return unit.inHours(amount);
        }

        @Override
        public Set<String> words() {
            return Set.of();
        }

        @Override
        public String code() {
            return amount.toPlainString() + " " + unit.code();
        }
    }

    /** "The clinic sets it": the material gives no time. */
    record ClinicSets() implements Response {
        public static final String CODE = "clinic-sets";

        @Override
        public Set<String> words() {
            return Set.of(CODE);
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /** One option of a choice, one fixed answer, or one judgement of a statement. */
    record Chosen(String key) implements Response {
        @Override
        public Set<String> words() {
            return Set.of(key);
        }

        @Override
        public String code() {
            return key;
        }
    }
}

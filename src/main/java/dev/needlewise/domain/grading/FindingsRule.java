package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.Findings;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.Contraindications;
import dev.needlewise.domain.scenario.KeyedOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Select all that apply: the weight found, less what was chosen falsely, over the weight there is to find.
 *
 * <p>With nothing to find it is 1 minus the share of false options chosen. A disputed option stands in neither sum.
 */
record FindingsRule() implements ScoringRule {
    static final String STOPS = "stops";
    static final String DOES_NOT_STOP = "does-not-stop";

    @Override
    public boolean appliesTo(Item item) {
        return item instanceof Contraindications;
    }

    @Override
    public Marks mark(Asked asked) {
        List<KeyedOption> options = KeyedOption.of(
                (Contraindications) asked.item(),
                asked.decision(),
                asked.keyed().protocol());
        Optional<Findings> response = asked.response(Findings.class);
        Sums sums = new Sums();
        List<Mark> lines = new ArrayList<>();
        for (KeyedOption option : options) {
            if (response.isPresent()) {
                boolean chosen = response.get().chosen().contains(option.key());
                sums.add(option, chosen);
                lines.add(mark(asked, option, chosen));
            } else {
                lines.add(Mark.of(right(option).unanswered(asked.item().id())));
            }
        }
        return new Marks(response.isPresent() ? sums.score() : Fraction.ZERO, lines);
    }

    private static Mark mark(Asked asked, KeyedOption option, boolean chosen) {
        String item = asked.item().id();
        String answer = chosen ? STOPS : DOES_NOT_STOP;
        if (option.disputed().isPresent()) {
            return Mark.of(
                    right(option).line(item, answer, Fraction.ONE, Harm.NONE).disputedBy(option.disputed()));
        }
        boolean right = chosen == option.stops();
        Harm harm = option.stops() && !chosen ? option.harmOfMissing() : Harm.NONE;
        ReceiptLine line = right(option).line(item, answer, right ? Fraction.ONE : Fraction.ZERO, harm);
        return Mark.following(line, Set.of(option.key()));
    }

    private static Right right(KeyedOption option) {
        List<String> accepted = option.disputed().isPresent()
                ? List.of(STOPS, DOES_NOT_STOP)
                : List.of(option.stops() ? STOPS : DOES_NOT_STOP);
        return new Right(option.key().value(), option.rule(), option.claims(), accepted, option.because());
    }

    /** The four sums that the score is made of. */
    private static final class Sums {
        private int found;
        private int toFind;
        private int falselyChosen;
        private int falseOffered;

        void add(KeyedOption option, boolean chosen) {
            if (option.disputed().isPresent()) {
                return;
            }
            if (option.stops()) {
                toFind += option.weight();
                found += chosen ? option.weight() : 0;
            } else {
                falseOffered++;
                falselyChosen += chosen ? 1 : 0;
            }
        }

        Fraction score() {
            if (toFind == 0) {
                return falseOffered == 0 ? Fraction.ONE : Fraction.of(falseOffered - falselyChosen, falseOffered);
            }
            return Fraction.of(Math.max(0, found - Weights.FALSE_CHOICE * falselyChosen), toFind);
        }
    }
}

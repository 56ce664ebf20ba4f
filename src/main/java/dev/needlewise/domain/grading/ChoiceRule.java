package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.Chosen;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.Choice;
import dev.needlewise.domain.scenario.Item.Choice.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A choice that carries its own key; an option that chooses a stopped part has at least that part's harm. */
record ChoiceRule() implements ScoringRule {
    private static final int FULL = 2;

    @Override
    public boolean appliesTo(Item item) {
        return item instanceof Choice;
    }

    @Override
    public Marks mark(Asked asked) {
        Choice item = (Choice) asked.item();
        List<String> right = keys(item, FULL);
        List<String> half = keys(item, 1);
        Optional<Option> chosen = asked.response(Chosen.class).flatMap(answer -> option(item, answer.key()));
        // What the chosen option rests on is what its reader wants to see; unanswered, what the right one rests on.
        Option explained = chosen.orElseGet(() -> item.options().stream()
                .filter(option -> option.halves() == FULL)
                .findFirst()
                .orElse(item.options().get(0)));
        Right line = new Right(
                String.join(", ", right),
                explained
                        .part()
                        .flatMap(part -> Causes.standingPart(asked.decision(), part))
                        .map(Found::rule),
                explained.claims(),
                right,
                half,
                explained.because());
        if (chosen.isEmpty()) {
            return Marks.of(line.unanswered(item.id()));
        }
        Option option = chosen.get();
        Harm harmOfPart = option.part()
                .map(part -> Causes.harmOfPart(asked.decision(), part))
                .orElse(Harm.NONE);
        Fraction score = Fraction.of(option.halves(), FULL);
        ReceiptLine judged = line.line(item.id(), option.key(), score, Harm.worse(option.harm(), harmOfPart));
        Set<Key> part =
                harmOfPart == Harm.NONE ? Set.of() : Set.of(option.part().orElseThrow());
        return Marks.of(part.isEmpty() ? Mark.of(judged) : Mark.part(judged, part, part));
    }

    private static Optional<Option> option(Choice item, String key) {
        return item.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst();
    }

    private static List<String> keys(Choice item, int halves) {
        return item.options().stream()
                .filter(option -> option.halves() == halves)
                .map(Option::key)
                .toList();
    }
}

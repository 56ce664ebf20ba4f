package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.Chosen;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Ruling;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.Fixed;
import java.util.List;
import java.util.Optional;

/** Numbing, judged for the depth that stands: more than needed is safe, less is a minor error. */
record NumbingRule() implements ScoringRule {
    /** From least to most. */
    static final List<String> BY_STRENGTH = List.of("optional", "clinician-decides", "required");

    @Override
    public boolean appliesTo(Item item) {
        return item instanceof Fixed fixed
                && fixed.choice() == FixedChoice.NUMBING
                && fixed.override().isEmpty();
    }

    @Override
    public Marks mark(Asked asked) {
        Optional<Ruling> ruling = StandingDepth.numbing(asked);
        Right right = ruling.map(NumbingRule::right)
                .orElseGet(() -> new Right("", Optional.empty(), List.of(), List.of(), ""));
        Optional<Chosen> chosen = asked.response(Chosen.class);
        if (chosen.isEmpty()) {
            return Marks.of(right.unanswered(asked.item().id()));
        }
        String answer = chosen.get().key();
        int more = ruling.map(needed -> strength(answer) - strength(needed.value()))
                .orElse(0);
        Fraction score = Fraction.ZERO;
        if (ruling.isPresent() && more >= 0) {
            score = more == 0 ? Fraction.ONE : Weights.SAFE_NOT_BEST;
        }
        return Marks.of(right.line(asked.item().id(), answer, score, more < 0 ? Harm.MINOR : Harm.NONE));
    }

    private static Right right(Ruling ruling) {
        int needed = strength(ruling.value());
        List<String> more = BY_STRENGTH.subList(needed + 1, BY_STRENGTH.size());
        return new Right(
                ruling.value(),
                Optional.of(ruling.rule()),
                ruling.claims(),
                List.of(ruling.value()),
                more,
                ruling.because());
    }

    private static int strength(String value) {
        return BY_STRENGTH.indexOf(value);
    }
}

package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.Chosen;
import dev.needlewise.domain.material.Use;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.Statement;
import java.util.List;
import java.util.Optional;

/** Judging a statement: the use of its claim is the key; to believe what is not so may harm. */
record StatementRule() implements ScoringRule {
    private static final String SUPPORTED = Statement.judgement(Use.TEACH);
    private static final String WITH_CAVEAT = Statement.judgement(Use.CAVEAT);

    @Override
    public boolean appliesTo(Item item) {
        return item instanceof Statement;
    }

    @Override
    public Marks mark(Asked asked) {
        Statement item = (Statement) asked.item();
        String key = asked.keyed()
                .material()
                .claim(item.claim())
                .map(claim -> Statement.judgement(claim.use()))
                .orElse("");
        Right right =
                new Right(key, Optional.empty(), List.of(item.claim()), List.of(key), nearly(key), item.because());
        Optional<Chosen> chosen = asked.response(Chosen.class);
        if (chosen.isEmpty()) {
            return Marks.of(right.unanswered(item.id()));
        }
        String answer = chosen.get().key();
        boolean believesWhatIsNotSo = answer.equals(SUPPORTED) && nearly(key).isEmpty();
        Harm harm = believesWhatIsNotSo ? item.harmIfBelieved() : Harm.NONE;
        return Marks.of(right.line(item.id(), answer, score(key, answer), harm));
    }

    private static Fraction score(String key, String answer) {
        if (answer.equals(key)) {
            return Fraction.ONE;
        }
        return nearly(key).contains(answer) ? Weights.SAFE_NOT_BEST : Fraction.ZERO;
    }

    /** Supported and supported with a caveat are half right for one another. */
    private static List<String> nearly(String key) {
        if (key.equals(SUPPORTED)) {
            return List.of(WITH_CAVEAT);
        }
        return key.equals(WITH_CAVEAT) ? List.of(SUPPORTED) : List.of();
    }
}

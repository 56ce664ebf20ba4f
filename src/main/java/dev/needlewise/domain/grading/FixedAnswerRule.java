package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.Chosen;
import dev.needlewise.domain.protocol.Answer;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.Fixed;
import dev.needlewise.domain.scenario.KeyedAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A choice whose answers the protocol gives: 1 for its value, 0 and the answer's harm for any other. */
record FixedAnswerRule() implements ScoringRule {
    @Override
    public boolean appliesTo(Item item) {
        return item instanceof Fixed;
    }

    @Override
    public Marks mark(Asked asked) {
        Fixed item = (Fixed) asked.item();
        Optional<KeyedAnswer> key = KeyedAnswer.of(item, asked.decision());
        Right right = key.map(FixedAnswerRule::right)
                .orElseGet(() -> new Right("", Optional.empty(), List.of(), List.of(), ""));
        Optional<Chosen> chosen = asked.response(Chosen.class);
        if (chosen.isEmpty()) {
            return Marks.of(right.unanswered(item.id()));
        }
        String answer = chosen.get().key();
        boolean isRight = right.accepted().contains(answer);
        Harm harm = isRight ? Harm.NONE : harmOf(asked, item, answer);
        ReceiptLine line = right.line(item.id(), answer, isRight ? Fraction.ONE : Fraction.ZERO, harm);
        return Marks.of(Mark.following(line, causes(asked, item)));
    }

    private static Harm harmOf(Asked asked, Fixed item, String answer) {
        return asked.keyed().protocol().answers(item.choice()).stream()
                .filter(offered -> offered.value().equals(answer))
                .map(Answer::harmIfWrong)
                .findFirst()
                .orElse(Harm.NONE);
    }

    /** Reassuring, or needling out of scope, is the same error as the gate's where the same rows decide it. */
    private static Set<Key> causes(Asked asked, Fixed item) {
        return switch (item.choice()) {
            case ESCALATION -> Causes.signs(asked.decision());
            case SCOPE -> Causes.scope(asked.decision());
            case NUMBING, SPEED, SESSIONS -> Set.of();
        };
    }

    private static Right right(KeyedAnswer key) {
        return new Right(key.value(), key.rule(), key.claims(), List.of(key.value()), key.because());
    }
}

package dev.needlewise.domain.grading;

import dev.needlewise.domain.scenario.Item;
import java.util.List;

/** How one kind of item is scored, as a named value; adding a rule is adding it to {@link #ALL}. */
sealed interface ScoringRule
        permits FindingsRule,
                GateRule,
                DepthRule,
                NumbingRule,
                FixedAnswerRule,
                MatrixRule,
                TimeRule,
                ChoiceRule,
                StatementRule {
    /** Every rule; the first that applies to an item scores it. */
    List<ScoringRule> ALL = List.of(
            new FindingsRule(),
            new GateRule(),
            new DepthRule(),
            new NumbingRule(),
            new FixedAnswerRule(),
            new MatrixRule(),
            new TimeRule(),
            new ChoiceRule(),
            new StatementRule());

    boolean appliesTo(Item item);

    /** The marks for the response among {@code asked}; unanswered, every line scores 0 without harm. */
    Marks mark(Asked asked);

    /** The marks of the first rule that applies. */
    static Marks marksOf(Asked asked) {
        for (ScoringRule rule : ALL) {
            if (rule.appliesTo(asked.item())) {
                return rule.mark(asked);
            }
        }
        throw new IllegalStateException(
                "No scoring rule for " + asked.item().getClass().getSimpleName());
    }
}

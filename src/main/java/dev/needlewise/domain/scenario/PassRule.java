package dev.needlewise.domain.scenario;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * When a case, and an assessment of several, counts as passed. A placeholder until a supervisor records a standard.
 *
 * @param cut the share that every dimension has to reach, such as 0.75
 * @param majorAllowed how many major errors a passed case may hold; a critical error is never allowed
 * @param casesToPass how many cases of an assessment have to be passed; empty is all of them
 */
public record PassRule(BigDecimal cut, int majorAllowed, Optional<Integer> casesToPass) {
    public PassRule {
        if (cut.signum() < 0 || cut.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A cut lies between 0 and 1, but found " + cut);
        }
        if (majorAllowed < 0) {
            throw new IllegalArgumentException("majorAllowed is not negative, but found " + majorAllowed);
        }
    }

    public static PassRule of(String cut, int majorAllowed) {
        return new PassRule(new BigDecimal(cut), majorAllowed, Optional.empty());
    }

    /** How many of so many cases have to be passed. */
    public int casesToPassOf(int cases) {
        return casesToPass.map(needed -> Math.min(needed, cases)).orElse(cases);
    }
}

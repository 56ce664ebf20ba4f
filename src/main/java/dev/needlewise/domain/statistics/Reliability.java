package dev.needlewise.domain.statistics;

import dev.needlewise.domain.grading.Fraction;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far a group's scores over the same cases can be trusted.
 *
 * @param alpha Cronbach's alpha over cases; empty where the scores do not vary or the group is too small
 * @param deviation the standard deviation of the persons' mean scores
 * @param error the standard error of measurement, deviation * sqrt(1 - alpha)
 */
public record Reliability(
        int persons, int cases, Guard guard, OptionalDouble alpha, OptionalDouble deviation, OptionalDouble error) {
    /** What rounding leaves of a spread that is none. */
    private static final double NOTHING = 1e-12;

    /**
     * Over the first attempts of a group.
     *
     * @param scores one list for each person, with the score of every case in the same order
     */
    public static Reliability of(List<List<Fraction>> scores) {
        int cases = scores.isEmpty() ? 0 : scores.get(0).size();
        if (scores.stream().anyMatch(person -> person.size() != cases)) {
            throw new IllegalArgumentException("Everybody has a score for each of the " + cases + " cases");
        }
        Guard guard = Guard.of(scores.size());
        if (!guard.allowsFigures() || cases < 2) {
            return new Reliability(
                    scores.size(),
                    cases,
                    guard,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        double[] totals = new double[scores.size()];
        double withinCases = 0;
        for (int i = 0; i < cases; i++) {
            double[] column = new double[scores.size()];
            for (int person = 0; person < column.length; person++) {
                column[person] = scores.get(person).get(i).toDouble();
                totals[person] += column[person];
            }
            withinCases += variance(column);
        }
        double total = variance(totals);
        double deviation = Math.sqrt(total) / cases;
        if (total < NOTHING) {
            return new Reliability(
                    scores.size(), cases, guard, OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.empty());
        }
        double alpha = (double) cases / (cases - 1) * (1 - withinCases / total);
        double error = deviation * Math.sqrt(1 - Math.max(0, alpha));
        return new Reliability(
                scores.size(),
                cases,
                guard,
                OptionalDouble.of(alpha),
                OptionalDouble.of(deviation),
                OptionalDouble.of(error));
    }

    /** Within one standard error of the cut: a supervisor decides. */
    public boolean isBorderline(Fraction score, Fraction cut) {
        return error.isPresent() && Math.abs(score.minus(cut).toDouble()) <= error.getAsDouble();
    }

    /** How many such cases this alpha would take, by Spearman and Brown; empty where alpha is not positive. */
    public OptionalDouble casesFor(double wanted) {
        if (alpha.isEmpty() || alpha.getAsDouble() <= 0 || alpha.getAsDouble() >= 1) {
            return OptionalDouble.empty();
        }
        double now = alpha.getAsDouble();
        return OptionalDouble.of(cases * wanted * (1 - now) / (now * (1 - wanted)));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}

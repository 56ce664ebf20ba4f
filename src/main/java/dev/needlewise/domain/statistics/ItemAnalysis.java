package dev.needlewise.domain.statistics;

import dev.needlewise.domain.grading.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What first attempts say about one key feature. Figures that the group is too small for are empty.
 *
 * @param attempts how many first attempts
 * @param right how many scored 1
 * @param unsafe how many did major or critical harm
 * @param choices how often each answer was given
 * @param difficulty the mean score; the higher, the easier
 * @param harmRate the share of unsafe answers
 * @param itemRest the correlation of the score with the rest of the attempt
 * @param upperLower the mean score of the best 27 % less that of the weakest
 * @param medianSeconds until the answer
 * @param byThird how often each answer was given in the upper and in the lower third
 */
public record ItemAnalysis(
        String item,
        int attempts,
        Guard guard,
        int right,
        int unsafe,
        SortedMap<String, Integer> choices,
        OptionalDouble difficulty,
        OptionalDouble harmRate,
        OptionalDouble itemRest,
        OptionalDouble upperLower,
        OptionalDouble medianSeconds,
        Optional<Thirds> byThird) {
    private static final Comparator<ItemAnswer> BY_REST = Comparator.comparing(ItemAnswer::rest);
    private static final int THIRDS = 3;
    private static final double GROUP = 0.27;

    public ItemAnalysis {
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }

    /** How often each answer was given by the best and by the weakest third. */
    public record Thirds(int size, Map<String, Integer> upper, Map<String, Integer> lower) {
        public Thirds {
            upper = Map.copyOf(upper);
            lower = Map.copyOf(lower);
        }
    }

    /** Of the first attempts' answers to one item. */
    public static ItemAnalysis of(String item, List<ItemAnswer> answers) {
        Guard guard = Guard.of(answers.size());
        int unsafe = (int) answers.stream().filter(ItemAnswer::isUnsafe).count();
        List<ItemAnswer> byRest = answers.stream().sorted(BY_REST).toList();
        boolean figures = guard.allowsFigures();
        return new ItemAnalysis(
                item,
                answers.size(),
                guard,
                (int) answers.stream().filter(answer -> answer.score().isOne()).count(),
                unsafe,
                frequencies(answers),
                figures ? OptionalDouble.of(mean(answers)) : OptionalDouble.empty(),
                figures ? OptionalDouble.of((double) unsafe / answers.size()) : OptionalDouble.empty(),
                figures ? itemRest(answers) : OptionalDouble.empty(),
                figures ? OptionalDouble.of(upperLower(byRest)) : OptionalDouble.empty(),
                figures ? medianSeconds(answers) : OptionalDouble.empty(),
                figures ? Optional.of(thirds(byRest)) : Optional.empty());
    }

    private static SortedMap<String, Integer> frequencies(List<ItemAnswer> answers) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        answers.forEach(answer -> answer.choices().forEach(choice -> counts.merge(choice, 1, Integer::sum)));
        return counts;
    }

    private static double mean(List<ItemAnswer> answers) {
        return Fraction.mean(answers.stream().map(ItemAnswer::score).toList()).toDouble();
    }

    private static OptionalDouble itemRest(List<ItemAnswer> answers) {
        return Correlation.of(
                answers.stream()
                        .mapToDouble(answer -> answer.score().toDouble())
                        .toArray(),
                answers.stream().mapToDouble(answer -> answer.rest().toDouble()).toArray());
    }

    private static double upperLower(List<ItemAnswer> byRest) {
        int size = Math.max(1, (int) Math.round(GROUP * byRest.size()));
        List<ItemAnswer> lower = byRest.subList(0, size);
        List<ItemAnswer> upper = byRest.subList(byRest.size() - size, byRest.size());
        return mean(upper) - mean(lower);
    }

    private static Thirds thirds(List<ItemAnswer> byRest) {
        int size = byRest.size() / THIRDS;
        return new Thirds(
                size,
                frequencies(byRest.subList(byRest.size() - size, byRest.size())),
                frequencies(byRest.subList(0, size)));
    }

    private static OptionalDouble medianSeconds(List<ItemAnswer> answers) {
        List<Integer> measured = new ArrayList<>();
        answers.forEach(answer -> answer.seconds().ifPresent(measured::add));
        if (measured.isEmpty()) {
            return OptionalDouble.empty();
        }
        Collections.sort(measured);
        int middle = measured.size() / 2;
        return OptionalDouble.of(
                measured.size() % 2 == 1
                        ? measured.get(middle)
                        : (measured.get(middle - 1) + measured.get(middle)) / 2.0);
    }
}

package dev.needlewise.domain.scenario;

import dev.needlewise.domain.scenario.Item.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How often the right option of a choice is the longest, or the shortest, of all: somebody who knows nothing and always
 * takes the longest should not do better than by chance.
 *
 * @param byChance how many of these choices would be answered right by drawing lots
 */
public record OptionLengths(int choices, int longest, int shortest, double byChance, double spread) {
    /** With fewer choices the share says little. */
    private static final int FEWEST = 12;

    /** In standard deviations of drawing lots. */
    private static final double TOO_FAR = 1.5;

    public static OptionLengths of(Collection<Scenario> scenarios) {
        return in(scenarios.stream()
                .flatMap(Scenario::items)
                .flatMap(item -> item instanceof Choice choice ? Stream.of(choice) : Stream.empty())
                .toList());
    }

    static OptionLengths in(List<Choice> all) {
        int longest = 0;
        int shortest = 0;
        double byChance = 0;
        double variance = 0;
        for (Choice choice : all) {
            List<Integer> lengths = choice.options().stream()
                    .map(option -> option.says().length())
                    .sorted()
                    .toList();
            longest += isRightAlone(choice, lengths.get(lengths.size() - 1)) ? 1 : 0;
            shortest += isRightAlone(choice, lengths.get(0)) ? 1 : 0;
            double chance = (double) choice.options().stream()
                            .filter(OptionLengths::isRight)
                            .count()
                    / lengths.size();
            byChance += chance;
            variance += chance * (1 - chance);
        }
        return new OptionLengths(all.size(), longest, shortest, byChance, Math.sqrt(variance));
    }

    private static boolean isRightAlone(Choice choice, int length) {
        List<Choice.Option> thisLong = choice.options().stream()
                .filter(option -> option.says().length() == length)
                .toList();
        return thisLong.size() == 1 && isRight(thisLong.get(0));
    }

    private static boolean isRight(Choice.Option option) {
        return option.halves() == 2;
    }

    /** What an author has to mend; empty where length tells nothing. */
    public List<String> problems() {
        double most = byChance + TOO_FAR * spread;
        return Stream.of(told("longest", longest, most), told("shortest", shortest, most))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> told(String which, int times, double most) {
        return choices < FEWEST || times <= most
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "the right option is the %s one in %d of %d choices, by chance it would be in about %.0f;"
                                + " that gives it away",
                        which,
                        times,
                        choices,
                        byChance));
    }
}

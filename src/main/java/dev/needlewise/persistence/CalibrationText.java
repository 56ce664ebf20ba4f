package dev.needlewise.persistence;

import dev.needlewise.domain.training.session.Calibration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A session's calibration as one column holds it: for each level from 1 to 3 the answers, those that were right and those
 * that were unsafe, such as {@code 0/0/0 2/1/0 4/3/1}.
 */
final class CalibrationText {
    private static final int LEVELS = 3;

    private CalibrationText() {}

    static String written(List<Calibration> calibrations) {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> calibrations.stream()
                        .filter(each -> each.level() == level)
                        .findFirst()
                        .orElseGet(() -> new Calibration(level, 0, 0, 0)))
                .map(each -> each.answers() + "/" + each.right() + "/" + each.unsafe())
                .collect(Collectors.joining(" "));
    }

    /** Only the levels that were given. */
    static List<Calibration> read(String text) {
        String[] levels = text.split(" ", -1);
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> read(level, levels[level - 1]))
                .filter(each -> each.answers() > 0)
                .toList();
    }

    private static Calibration read(int level, String counts) {
        int[] numbers =
                Stream.of(counts.split("/", -1)).mapToInt(Integer::parseInt).toArray();
        return new Calibration(level, numbers[0], numbers[1], numbers[2]);
    }
}

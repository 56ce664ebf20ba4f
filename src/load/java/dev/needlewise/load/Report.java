package dev.needlewise.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of it: a table of times and a table of other figures, in Markdown. */
final class Report {
    private final List<String> times = new ArrayList<>(List.of(
            "| Store | What | Times | A second | Median, ms | 95 %, ms | Failed |", "|---|---|---|---|---|---|---|"));
    private final List<String> figures = new ArrayList<>(List.of("| Store | Figure | |", "|---|---|---|"));
    private String store = "";

    void store(String name) {
        store = name;
        figure(
                "Load average before",
                "%.2f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    void figure(String what, String value) {
        say(figures, "| %s | %s | %s |".formatted(store, what, value));
    }

    /** Gives how many times it was in all. */
    long lines(String prefix, Timings timings) {
        var lines = timings.lines();
        lines.forEach((kind, line) -> line(prefix + kind, line, line.aSecond()));
        return lines.values().stream().mapToLong(Timings.Line::times).sum();
    }

    /** At a rate that was given, so it is not counted. */
    void steady(String prefix, int rate, Timings timings) {
        timings.lines().forEach((kind, line) -> line(prefix + kind, line, rate));
    }

    private void line(String what, Timings.Line line, double aSecond) {
        say(
                times,
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %.1f | %.1f | %.1f | %d |",
                        store,
                        what,
                        line.times(),
                        aSecond,
                        line.median(),
                        line.most(),
                        line.failed()));
    }

    private static void say(List<String> lines, String line) {
        System.out.println(line);
        lines.add(line);
    }

    void write(Path file) throws IOException {
        List<String> all = new ArrayList<>(times);
        all.add("");
        all.addAll(figures);
        Files.write(file, all);
        all.forEach(System.out::println);
    }
}

package dev.needlewise.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints one table of all servers after they ran: every row that was asked for, whatever became of it. */
public final class Table {
    private static final Path REPORTS = Path.of("target", "failsafe-reports");

    private Table() {}

    /** @param rows each as {@code id=Name=version} */
    public static void main(String[] rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| Server | Version | JDK | Passed | Boot, seconds |");
        lines.add("|---|---|---|---|---|");
        for (String row : rows) {
            String[] parts = row.split("=", 3);
            lines.add(line(parts[0], parts[1], parts[2]));
        }
        lines.add("");
        lines.add("Run on " + LocalDate.now() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors.");
        Files.write(Path.of("target", "servers.md"), lines);
        lines.forEach(System.out::println);
    }

    private static String line(String id, String name, String version) throws IOException {
        Outcome outcome = Outcome.in(REPORTS, id);
        Optional<Measured> measured = Measured.read(Measured.file(id)).filter(any -> outcome.ran());
        return "| " + name + " | " + version + " | "
                + measured.map(Measured::java).orElse("-") + " | " + outcome.words() + " | "
                + measured.map(Measured::seconds).orElse("-") + " |";
    }
}

package dev.needlewise.bootstrap;

import dev.needlewise.content.PackFolder;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.scenario.PackReader.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code validate PACK}: names every problem of a pack, or tells what the pack covers. */
public final class ValidateCommand {
    private static final int REFUSED = 1;

    private ValidateCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("Usage: validate PACK, where PACK is a folder with a pack.yaml");
            return REFUSED;
        }
        Reading reading;
        try {
            reading = new YamlPackReader().read(PackFolder.read(Path.of(arguments.get(0))));
        } catch (IOException e) {
            err.println(e.getMessage());
            return REFUSED;
        }
        reading.problems().forEach(out::println);
        if (reading.pack().isEmpty()) {
            err.println(reading.problems().size() + " problem(s). A pack is taken whole or not at all.");
            return REFUSED;
        }
        new PackSummary(reading.pack().get()).print(out);
        return 0;
    }
}

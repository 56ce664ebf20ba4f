package dev.needlewise.bootstrap;

import dev.needlewise.content.Nearest;
import dev.needlewise.content.PackFolder;
import dev.needlewise.content.Problems;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackReader.Reading;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code grade PACK SCENARIO RESPONSES}: grades written answers to a case and prints the outcome as JSON. */
public final class GradeCommand {
    private static final int BAD_INPUT = 1;
    private static final int BAD_PACK = 2;
    private static final int ARGUMENTS = 3;

    private GradeCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != ARGUMENTS) {
            err.println("Usage: grade PACK SCENARIO RESPONSES.yaml, where PACK is a folder with a pack.yaml");
            return BAD_INPUT;
        }
        Optional<Pack> pack = pack(Path.of(arguments.get(0)), err);
        if (pack.isEmpty()) {
            return BAD_PACK;
        }
        Optional<Scenario> scenario = scenario(pack.get(), arguments.get(1));
        if (scenario.isEmpty()) {
            List<String> known = pack.get().scenarios().stream()
                    .map(each -> each.id().value())
                    .toList();
            err.println("There is no scenario '" + arguments.get(1) + "'" + Nearest.hint(arguments.get(1), known));
            return BAD_INPUT;
        }
        return grade(pack.get(), scenario.get(), Path.of(arguments.get(2)), out, err);
    }

    private static int grade(Pack pack, Scenario scenario, Path file, PrintStream out, PrintStream err) {
        Problems problems = new Problems();
        Optional<GivenResponses> given;
        try {
            given = GivenResponses.read(file.toString(), Files.readAllBytes(file), pack, scenario, problems);
        } catch (IOException e) {
            err.println("The responses cannot be read from " + file);
            return BAD_INPUT;
        }
        problems.all().forEach(err::println);
        if (given.isEmpty()) {
            return BAD_INPUT;
        }
        Outcome outcome = new Grader().grade(given.get().keyed(), given.get().responses(), pack.passRule());
        given.get().responses().keySet().stream()
                .filter(item -> outcome.item(item).isEmpty())
                .forEach(
                        item -> err.println("'" + item + "' is not asked on the way of these answers and is left out"));
        out.println(OutcomeJson.of(outcome));
        return 0;
    }

    private static Optional<Pack> pack(Path folder, PrintStream err) {
        try {
            Reading reading = new YamlPackReader().read(PackFolder.read(folder));
            reading.problems().forEach(err::println);
            return reading.pack();
        } catch (IOException e) {
            err.println(e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Scenario> scenario(Pack pack, String name) {
        return ScenarioId.isForm(name) ? pack.scenario(new ScenarioId(name)) : Optional.empty();
    }
}

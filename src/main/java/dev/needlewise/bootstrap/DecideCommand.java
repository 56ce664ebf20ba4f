package dev.needlewise.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.needlewise.content.ClinicRules;
import dev.needlewise.content.Nearest;
import dev.needlewise.content.PackFolder;
import dev.needlewise.content.PresentationReader;
import dev.needlewise.content.Problems;
import dev.needlewise.content.Yaml;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.protocol.Protocol;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code decide PACK_DIR PRESENTATION.yaml [--profile P]}: prints what the protocol says is right. */
public final class DecideCommand {
    static final int DECIDED = 0;
    static final int BAD_INPUT = 1;
    static final int BAD_PACK = 2;

    private static final String USAGE = "Usage: decide PACK_DIR PRESENTATION.yaml [--profile NAME]";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final PrintStream out;
    private final PrintStream err;

    private DecideCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Answers with the exit code: 0 decided, 1 bad input, 2 bad pack. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        List<String> files = new ArrayList<>(args);
        String profile = "default";
        int flag = files.indexOf("--profile");
        if (flag >= 0 && flag + 1 < files.size()) {
            profile = files.get(flag + 1);
            files.subList(flag, flag + 2).clear();
        }
        if (files.size() != 2 || files.stream().anyMatch(file -> file.startsWith("--"))) {
            err.println(USAGE);
            return BAD_INPUT;
        }
        return new DecideCommand(out, err).decide(Path.of(files.get(0)), Path.of(files.get(1)), profile);
    }

    private int decide(Path pack, Path presentation, String profile) {
        Problems problems = new Problems();
        Optional<ClinicRules> rules = rules(pack, problems);
        if (rules.isEmpty()) {
            problems.all().forEach(err::println);
            return BAD_PACK;
        }
        Optional<Protocol> protocol = rules.get().under(profile);
        if (protocol.isEmpty()) {
            err.println("profile '" + profile + "' does not exist"
                    + Nearest.hint(profile, rules.get().protocols().keySet()));
            return BAD_INPUT;
        }
        Optional<Presentation> facts = facts(presentation, protocol.get(), problems);
        if (facts.isEmpty()) {
            problems.all().forEach(err::println);
            return BAD_INPUT;
        }
        return print(protocol.get().decide(facts.get()));
    }

    private Optional<ClinicRules> rules(Path folder, Problems problems) {
        try {
            Map<String, byte[]> pack = PackFolder.read(folder);
            return ClinicRules.read(pack, problems);
        } catch (IOException missing) {
            err.println(missing.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Presentation> facts(Path file, Protocol protocol, Problems problems) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new PresentationReader(protocol).read(Yaml.read(file.toString(), bytes, problems), problems);
        } catch (IOException missing) {
            err.println("The presentation cannot be read: " + file);
            return Optional.empty();
        }
    }

    private int print(Decision decision) {
        try {
            out.println(JSON.writeValueAsString(DecisionJson.of(decision)));
            return DECIDED;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A decision is always JSON", broken);
        }
    }
}

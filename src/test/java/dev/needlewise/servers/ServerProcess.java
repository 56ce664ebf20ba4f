package dev.needlewise.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's own process, asked through the tools that come with Java. */
record ServerProcess(long pid) {
    private static final Pattern VERSION = Pattern.compile("(?m)^JDK (\\S+)|version (\\S+)");

    /** Known by the file that it keeps its number in, or by the distribution that it was started from. */
    static ServerProcess of(Row row) throws IOException {
        Path number = row.base().resolve("config/pid");
        if (Files.exists(number)) {
            return new ServerProcess(Long.parseLong(Files.readString(number).trim()));
        }
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains(row.home().toString()))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("Not one process of " + row.home() + ": " + found);
        }
        return new ServerProcess(found.get(0).pid());
    }

    String javaVersion() throws IOException {
        String said = ask("VM.version");
        Matcher version = VERSION.matcher(said);
        String last = "";
        while (version.find()) {
            last = version.group(1) == null ? version.group(2) : version.group(1);
        }
        return last;
    }

    /** How many copies of a class are still in memory after everything that nobody holds was let go. */
    long loadedCopies(String type) throws IOException {
        ask("GC.run");
        return ask("VM.class_hierarchy", type)
                .lines()
                .filter(line -> line.contains(type + "/"))
                .count();
    }

    private String ask(String... words) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command = new ArrayList<>(List.of(tool.toString(), String.valueOf(pid)));
        command.addAll(List.of(words));
        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (asked.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }
}

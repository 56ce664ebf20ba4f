package dev.needlewise.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server's process holds, in MiB: heap in use, heap after a collection, and memory of the process. */
record ServerFigures(long heap, long heapCollected, long process, long processMost) {
    private static final Pattern USED = Pattern.compile("(?m)^ (?!.*(?:Metaspace|class space)).*\\bused (\\d+)K");

    static ServerFigures of(ProcessHandle server) throws IOException, InterruptedException {
        long heap = heap(server);
        long process = status(server, "VmRSS");
        long most = status(server, "VmHWM");
        jcmd(server, "GC.run");
        return new ServerFigures(heap, heap(server), process, most);
    }

    private static long heap(ProcessHandle server) throws IOException, InterruptedException {
        Matcher used = USED.matcher(jcmd(server, "GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum / 1024;
    }

    private static String jcmd(ProcessHandle server, String command) throws IOException, InterruptedException {
        Process asking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        return said;
    }

    private static long status(ProcessHandle server, String name) throws IOException {
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith(name + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}

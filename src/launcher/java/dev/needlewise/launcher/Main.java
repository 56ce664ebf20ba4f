package dev.needlewise.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first class of {@code java -jar needlewise.war}: starts the server, or hands a command to the application. */
public final class Main {
    private static final String CLASSES = "WEB-INF/classes";
    private static final String LIBRARIES = "WEB-INF/lib";

    private Main() {}

    public static void main(String[] args) throws ReflectiveOperationException, URISyntaxException {
        try {
            var war = new File(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var unpacked = Unpacked.of(war.toPath());
            var exit = startsServer(args) ? serve(unpacked, args) : command(unpacked, args);
            System.exit(exit);
        } catch (IOException e) {
            System.err.println("Needlewise could not be unpacked: " + e);
            System.exit(1);
        }
    }

    private static boolean startsServer(String[] args) {
        return args.length == 0 || (args[0].startsWith("-") && !asksForHelp(args));
    }

    private static boolean asksForHelp(String[] args) {
        return List.of(args).contains("--help") || List.of(args).contains("-h");
    }

    private static int serve(Path unpacked, String[] args) throws IOException, ReflectiveOperationException {
        // One plain loader for server and application finds a class sooner than the server's own would.
        var loader = loader(
                "server",
                List.of(unpacked, unpacked.resolve(CLASSES)),
                List.of(unpacked.resolve("WEB-INF/launcher"), unpacked.resolve(LIBRARIES)));
        return run(
                loader, "dev.needlewise.launcher.Server", new Class<?>[] {Path.class, String[].class}, unpacked, args);
    }

    private static int command(Path unpacked, String[] args) throws IOException, ReflectiveOperationException {
        Logs.quieten();
        var loader = loader("command", List.of(unpacked.resolve(CLASSES)), List.of(unpacked.resolve(LIBRARIES)));
        var signature = new Class<?>[] {String[].class, PrintStream.class, PrintStream.class};
        return run(loader, "dev.needlewise.bootstrap.CommandLine", signature, args, System.out, System.err);
    }

    private static ClassLoader loader(String name, List<Path> folders, List<Path> libraries) throws IOException {
        var urls = new ArrayList<URL>();
        for (var folder : folders) {
            urls.add(folder.toUri().toURL());
        }
        for (var folder : libraries) {
            try (Stream<Path> jars = Files.list(folder)) {
                for (var jar : jars.sorted().toList()) {
                    urls.add(jar.toUri().toURL());
                }
            }
        }
        return new URLClassLoader(name, urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static int run(ClassLoader loader, String type, Class<?>[] signature, Object... arguments)
            throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(loader);
        var method = Class.forName(type, true, loader).getMethod("run", signature);
        try {
            return (int) method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unforeseen) {
                throw unforeseen;
            }
            throw e;
        }
    }
}

package dev.needlewise.bootstrap;

import dev.needlewise.content.PackFolder;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackReader;
import dev.needlewise.domain.training.release.Origin;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pack to begin with, as files: from the folder that the settings name, else from the WAR.
 *
 * @param files by path inside the pack
 */
record OpenPack(Map<String, byte[]> files, Origin origin) {
    private static final String SHIPPED = "/WEB-INF/quizzes/";
    private static final String MANIFEST = "pack.yaml";

    static OpenPack by(Settings settings, ServletContext context) {
        return settings.packs()
                .map(folder -> new OpenPack(inFolder(folder), Origin.FOLDER))
                .orElseGet(() -> new OpenPack(shipped(context), Origin.SHIPPED));
    }

    /** Refuses a pack with problems, naming the first. */
    Pack read(PackReader reader) {
        PackReader.Reading reading = reader.read(files);
        Optional<Pack> pack = reading.pack();
        if (pack.isEmpty()) {
            String first = reading.problems().isEmpty()
                    ? ""
                    : reading.problems().get(0).toString();
            throw new Refusal("The pack has %d problems, the first: %s. The command validate shows all of them."
                    .formatted(reading.problems().size(), first));
        }
        return pack.get();
    }

    /** The folder itself, or the one folder in it, that holds a {@code pack.yaml}. */
    private static Map<String, byte[]> inFolder(Path folder) {
        try {
            if (Files.isRegularFile(folder.resolve(MANIFEST))) {
                return PackFolder.read(folder);
            }
            List<Path> packs;
            try (Stream<Path> inside = Files.list(folder)) {
                packs = inside.filter(each -> Files.isRegularFile(each.resolve(MANIFEST)))
                        .toList();
            }
            if (packs.size() != 1) {
                throw new Refusal("The folder %s must be a pack or hold one pack, but %d folders in it have a %s."
                        .formatted(folder, packs.size(), MANIFEST));
            }
            return PackFolder.read(packs.get(0));
        } catch (IOException e) {
            throw new Refusal("The pack in %s cannot be read: %s".formatted(folder, e.getMessage()));
        }
    }

    /** Through the servlet context, because a server need not unpack the WAR into files. */
    private static Map<String, byte[]> shipped(ServletContext context) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : paths(context, SHIPPED)) {
            if (paths(context, folder).contains(folder + MANIFEST)) {
                collect(context, folder, folder, files);
                return files;
            }
        }
        throw new Refusal("The application holds no pack; it was not built whole.");
    }

    private static void collect(ServletContext context, String root, String folder, Map<String, byte[]> files) {
        for (String path : paths(context, folder)) {
            if (path.endsWith("/")) {
                collect(context, root, path, files);
            } else {
                files.put(path.substring(root.length()), bytes(context, path));
            }
        }
    }

    private static Set<String> paths(ServletContext context, String folder) {
        return Optional.ofNullable(context.getResourcePaths(folder)).orElse(Set.of());
    }

    private static byte[] bytes(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            if (in == null) {
                throw new Refusal("The application holds no %s; it was not built whole.".formatted(path));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

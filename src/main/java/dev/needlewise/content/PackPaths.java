package dev.needlewise.content;

import dev.needlewise.domain.scenario.PackUnpacker.Unpacked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which paths a zipped pack may hold, whether its files lie at the top or in one folder. */
final class PackPaths {
    private static final String MANIFEST = PackManifest.FILE;
    private static final Set<String> TOP =
            Set.of(MANIFEST, "material.yaml", "protocol.yaml", "anatomy.yaml", "README.md", "LICENSE", "LICENSE.txt");
    private static final Pattern INSIDE = Pattern.compile("(profiles|scenarios)/[^/]+\\.yaml");
    private static final String EXPECTED =
            "expected pack.yaml, material.yaml, protocol.yaml, anatomy.yaml, profiles/*.yaml or scenarios/*.yaml";

    private static final int LONGEST = 200;

    private PackPaths() {}

    /** Why no pack can hold this path, wherever its files lie; nothing if one can. */
    static Optional<String> problem(String path) {
        if (path.length() > LONGEST) {
            return Optional.of(
                    "the path has %d characters, at most %d were expected".formatted(path.length(), LONGEST));
        }
        if (path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("the path holds a backslash or a control character; expected names joined by /");
        }
        boolean leads = path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/", -1)).contains("..");
        return leads
                ? Optional.of("the path leads out of the pack; expected one such as scenarios/cold-sore.yaml")
                : Optional.empty();
    }

    /** The pack's own files, without the folder around them; or what is in the zip that belongs to no pack. */
    static Unpacked pack(Map<String, byte[]> entries) {
        Map<String, byte[]> files = new TreeMap<>(entries);
        files.keySet().removeIf(PackPaths::isOfTheSystem);
        Optional<String> root = root(files.keySet());
        if (root.isEmpty()) {
            return new Unpacked(Map.of(), List.of(files.isEmpty() ? "The zip holds no files." : noManifest(files)));
        }
        Map<String, byte[]> pack = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        files.forEach((path, bytes) -> {
            String inside =
                    path.startsWith(root.get()) ? path.substring(root.get().length()) : path;
            if (path.startsWith(root.get())
                    && (TOP.contains(inside) || INSIDE.matcher(inside).matches())) {
                pack.put(inside, bytes);
            } else {
                problems.add(shown(path) + ": this is no file of a pack; " + EXPECTED + ".");
            }
        });
        return new Unpacked(pack, problems);
    }

    private static String noManifest(Map<String, byte[]> files) {
        return "The zip holds no pack.yaml, neither at its top nor in one folder; its first file is %s."
                .formatted(shown(files.keySet().iterator().next()));
    }

    /** The folder that holds the pack, with its slash; empty text for the top. */
    private static Optional<String> root(Set<String> paths) {
        if (paths.contains(MANIFEST)) {
            return Optional.of("");
        }
        return paths.stream()
                .filter(path -> path.endsWith("/" + MANIFEST) && path.indexOf('/') == path.lastIndexOf('/'))
                .map(path -> path.substring(0, path.length() - MANIFEST.length()))
                .findFirst();
    }

    /** What file managers add without being asked, and what a folder hides: never part of a pack. */
    private static boolean isOfTheSystem(String path) {
        return List.of(path.split("/")).stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"))
                || path.endsWith("Thumbs.db")
                || path.endsWith("desktop.ini");
    }

    /** A path as a sentence may show it: hostile names are cut, and hold no control characters. */
    static String shown(String path) {
        String plain = path.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 77) + "...";
    }
}

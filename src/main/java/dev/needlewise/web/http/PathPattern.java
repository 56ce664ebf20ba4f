package dev.needlewise.web.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An address within the application, such as {@code /cohorts/{id}/trainees/{person}}, that matches and builds paths. */
public record PathPattern(String text, List<String> parts) {
    public static PathPattern of(String text) {
        return new PathPattern(text, split(text));
    }

    /** The named parts of the path, when it matches. */
    public Optional<Map<String, String>> match(String path) {
        List<String> found = split(path);
        if (found.size() != parts.size() || (path.length() > 1 && path.endsWith("/"))) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (isName(part)) {
                names.put(part.substring(1, part.length() - 1), found.get(i));
            } else if (!part.equals(found.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private static boolean isName(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}

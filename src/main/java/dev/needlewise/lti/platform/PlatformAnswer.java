package dev.needlewise.lti.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a platform answered. */
public record PlatformAnswer(int status, Map<String, List<String>> headers, String body) {
    public PlatformAnswer {
        var lowered = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> lowered.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = Map.copyOf(lowered);
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public List<String> all(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
    }

    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    @Override
    public String toString() {
        return "status " + status + ", " + body.length() + " characters";
    }
}

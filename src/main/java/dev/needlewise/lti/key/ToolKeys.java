package dev.needlewise.lti.key;

import dev.needlewise.lti.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The keys of this tool: the one that signs, the next one already published, the last one not yet forgotten. */
public record ToolKeys(List<ToolKey> keys) {
    /** How long a new key is published before it signs; platforms keep a key set about a day. */
    public static final Duration NOTICE = Duration.ofHours(24);

    private static final Duration AFTERLIFE = Duration.ofDays(7);
    private static final Duration LIFE = Duration.ofDays(365);

    public ToolKeys {
        keys = keys.stream()
                .sorted(Comparator.comparing(ToolKey::signsFrom).thenComparing(ToolKey::id))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one key");
        }
    }

    public static ToolKeys first(Instant now) {
        return new ToolKeys(List.of(ToolKey.generate(now)));
    }

    /** The newest key whose time has come. */
    public ToolKey signing(Instant now) {
        ToolKey signing = keys.get(0);
        for (ToolKey key : keys) {
            if (!key.signsFrom().isAfter(now)) {
                signing = key;
            }
        }
        return signing;
    }

    public ToolKeys rotated(Instant now) {
        var more = new ArrayList<>(keys);
        more.add(ToolKey.generate(now.plus(NOTICE)));
        return new ToolKeys(more);
    }

    /** Without those that have been followed long enough for every signature of theirs to be stale. */
    public ToolKeys withoutRetired(Instant now) {
        var kept = new ArrayList<ToolKey>();
        for (int i = 0; i < keys.size(); i++) {
            boolean retired = i + 1 < keys.size()
                    && !keys.get(i + 1).signsFrom().plus(AFTERLIFE).isAfter(now);
            if (!retired) {
                kept.add(keys.get(i));
            }
        }
        return new ToolKeys(kept);
    }

    public boolean areDueForRotation(Instant now) {
        return !keys.get(keys.size() - 1).signsFrom().plus(LIFE).isAfter(now);
    }

    /** The document at our key set address, public parts only. */
    public String keySet() {
        return Json.write(Map.of("keys", keys.stream().map(ToolKey::published).toList()));
    }
}

package dev.needlewise.content;

import dev.needlewise.domain.protocol.Key;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the keys of one kind of row; each is given once. */
final class Keys {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Key UNREAD = new Key("unread");

    private final Set<Key> given = new HashSet<>();

    Key read(YamlValue value) {
        Optional<Key> key = value.matching(KEY, "a key such as active_acne").map(Key::new);
        if (key.isPresent() && !given.add(key.get())) {
            value.problem("key '" + key.get() + "' is given twice");
        }
        return key.orElse(UNREAD);
    }
}

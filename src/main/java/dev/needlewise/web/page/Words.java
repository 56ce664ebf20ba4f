package dev.needlewise.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Every word of the interface, from one bundle; what is taught comes from the pack and never from here. */
public final class Words {
    private static final Properties BUNDLE = load();

    private Words() {}

    /** The words of a key, with {0}, {1} and so on replaced by the values given. */
    public static String say(String key, Object... values) {
        var words = BUNDLE.getProperty(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for " + key + " in words.properties");
        }
        for (var i = 0; i < values.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return words;
    }

    /** The words for a number of things: {@code key.one} or {@code key.many}, the number being {0}. */
    public static String count(String key, int number) {
        return say(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** Whether the bundle has this key. */
    public static boolean knows(String key) {
        return BUNDLE.containsKey(key);
    }

    private static Properties load() {
        var bundle = new Properties();
        try (var bytes = Objects.requireNonNull(
                        Words.class.getResourceAsStream("/dev/needlewise/web/words.properties"), "words.properties");
                var text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            bundle.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }
}

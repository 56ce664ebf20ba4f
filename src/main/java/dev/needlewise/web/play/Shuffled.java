package dev.needlewise.web.play;

import dev.needlewise.domain.protocol.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * Puts options in an order that is the same each time one session shows them, and another in other sessions, so that a
 * place in the list says nothing.
 */
final class Shuffled {
    private Shuffled() {}

    static <T> List<T> of(List<T> options, String session, String item) {
        CRC32 seed = new CRC32();
        seed.update((session + "/" + item).getBytes(StandardCharsets.UTF_8));
        List<T> order = new ArrayList<>(options);
        Collections.shuffle(order, new Random(seed.getValue()));
        return List.copyOf(order);
    }

    /** As {@link #of}, but where two questions of a session offer the same keys, they stand in the same order. */
    static <T> List<T> byKey(List<T> options, String session, Function<T, Key> key) {
        List<T> order = new ArrayList<>(options);
        order.sort(Comparator.comparingLong(option -> drawn(session, key.apply(option))));
        return List.copyOf(order);
    }

    private static long drawn(String session, Key key) {
        CRC32 seed = new CRC32();
        seed.update((session + "/" + key.value()).getBytes(StandardCharsets.UTF_8));
        Random random = new Random(seed.getValue());
        random.nextLong();
        return random.nextLong();
    }
}

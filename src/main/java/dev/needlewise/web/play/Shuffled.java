package dev.needlewise.web.play;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Puts options in an order that is the same each time one session shows one item, and another in other sessions, so
 * that a place in the list says nothing.
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
}

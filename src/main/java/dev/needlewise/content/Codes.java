package dev.needlewise.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The names under which packs write the values of an enum. */
final class Codes {
    private Codes() {}

    static <E> List<String> of(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    static <E> Optional<E> find(E[] values, Function<E, String> code, String written) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(written))
                .findFirst();
    }

    /** Reads the value that is written; a problem names the nearest one where there is none. */
    static <E> Optional<E> read(YamlValue value, String what, E[] values, Function<E, String> code) {
        return value.named(what, of(values, code), written -> find(values, code, written));
    }
}

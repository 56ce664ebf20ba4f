package dev.needlewise.web.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.protocol.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShuffledTest {
    private static final List<Key> KEYS = Stream.of("acne", "isotretinoin", "keloids", "recent_tan")
            .map(Key::new)
            .toList();

    @Test
    void what_two_questions_of_a_session_both_offer_stands_in_the_same_order() {
        List<Key> findings = Shuffled.byKey(KEYS, "session-1", Function.identity());
        List<Key> reasons =
                Shuffled.byKey(List.of(KEYS.get(3), KEYS.get(0), KEYS.get(2)), "session-1", Function.identity());
        assertThat(reasons)
                .containsExactlyElementsOf(
                        findings.stream().filter(reasons::contains).toList());
    }

    @Test
    void in_other_sessions_another_finding_comes_first() {
        Set<Key> first = new HashSet<>();
        IntStream.range(0, 200)
                .forEach(number -> first.add(Shuffled.byKey(KEYS, "session-" + number, Function.identity())
                        .get(0)));
        assertThat(first).containsExactlyInAnyOrderElementsOf(KEYS);
    }
}

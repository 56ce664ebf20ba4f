package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item.Choice;
import dev.needlewise.domain.scenario.Item.Choice.Option;
import dev.needlewise.domain.scenario.Item.Depth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An unsafe choice is played out: the story of a shipped case goes on differently for whoever makes it. */
class ConsequencesTest {
    @Test
    void every_unsafe_depth_and_every_choice_that_does_serious_harm_has_its_consequence() {
        List<String> without = new ArrayList<>();
        for (Scenario scenario : WrittenCase.shippedPack().scenarios()) {
            scenario.items()
                    .filter(item -> item instanceof Depth)
                    .filter(item -> !isToldOf(scenario, item.id(), Set.of("unsafe", "critical")))
                    .forEach(item -> without.add(scenario.id() + " " + item.id()));
            scenario.items()
                    .flatMap(item -> item instanceof Choice choice ? Stream.of(choice) : Stream.empty())
                    .forEach(choice -> choice.options().stream()
                            .filter(option -> option.harm().atLeast(Harm.MAJOR))
                            .filter(option -> !isToldOf(scenario, choice.id(), words(option)))
                            .forEach(option -> without.add(scenario.id() + " " + choice.id() + ": " + option.key())));
        }
        assertThat(without).isEmpty();
    }

    private static Set<String> words(Option option) {
        return option.harm() == Harm.CRITICAL
                ? Set.of(option.key(), "unsafe", "critical")
                : Set.of(option.key(), "unsafe");
    }

    private static boolean isToldOf(Scenario scenario, String item, Set<String> words) {
        Stream<Condition> conditions = scenario.scenes().stream()
                .flatMap(scene -> Stream.concat(
                        scene.next().stream().map(Branch::when),
                        scene.tells().stream().map(Telling::when)));
        return conditions
                .map(condition -> condition.answers().getOrDefault(item, Set.of()))
                .anyMatch(named -> named.stream().anyMatch(words::contains));
    }
}

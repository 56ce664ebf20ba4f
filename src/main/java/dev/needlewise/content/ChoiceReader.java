package dev.needlewise.content;

import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Asking;
import dev.needlewise.domain.scenario.Item.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a choice that carries its own key: every option with its score, its harm, its claims and its reason. */
final class ChoiceReader {
    private static final List<String> SCORES = List.of("0", "1/2", "1");
    private static final Set<String> RESERVED =
            Set.of("right", "partly", "wrong", "unsafe", "critical", "true", "false", "null");

    private ChoiceReader() {}

    static Choice read(Asking asking, YamlMap map, Vocabulary vocabulary, References references) {
        List<Choice.Option> options = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (YamlValue entry : map.require("options").list()) {
            YamlMap option = entry.map().only("option", "says", "score", "harm", "claims", "because", "part");
            YamlValue name = option.require("option");
            String key =
                    name.matching(ItemReader.ID, "an option such as call-today").orElse("");
            if (!key.isEmpty() && !keys.add(key)) {
                name.problem("option '" + key + "' is given twice");
            }
            if (RESERVED.contains(key)) {
                name.problem("'" + key + "' means something else in conditions or in YAML; call the option otherwise");
            }
            options.add(new Choice.Option(
                    key,
                    option.require("says").text(),
                    halves(option.get("score")),
                    ItemReader.harm(option.get("harm")),
                    references.claims(option),
                    option.require("because").text(),
                    part(option.get("part"), vocabulary)));
        }
        return new Choice(asking, ItemReader.dimension(map), options);
    }

    private static int halves(YamlValue score) {
        return score.isPresent()
                ? Vocabulary.name(score, "score", SCORES).map(SCORES::indexOf).orElse(0)
                : 0;
    }

    private static Optional<Key> part(YamlValue part, Vocabulary vocabulary) {
        return part.isPresent() ? Vocabulary.key(part, "finding", vocabulary.findings()) : Optional.empty();
    }
}

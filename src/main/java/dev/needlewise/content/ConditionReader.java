package dev.needlewise.content;

import dev.needlewise.domain.scenario.Condition;
import dev.needlewise.domain.scenario.Item;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads conditions on earlier answers; it knows every item of the scenario and the words of each. */
final class ConditionReader {
    private final Map<String, Item> items;

    ConditionReader(List<Item> items) {
        this.items = new LinkedHashMap<>();
        items.forEach(item -> this.items.put(item.id(), item));
    }

    /** An absent condition always holds. */
    Condition read(YamlValue when) {
        if (!when.isPresent()) {
            return Condition.ALWAYS;
        }
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        YamlMap map = when.map();
        for (YamlMap.Entry entry : map.entries()) {
            String id = entry.name().text();
            Item item = items.get(id);
            if (item == null) {
                entry.name().problem("no item is called '" + id + "'" + Nearest.hint(id, items.keySet()));
            } else {
                answers.put(id, words(item, entry.value()));
            }
        }
        if (map.isPresent() && map.entries().isEmpty()) {
            when.problem("name an item and the answers meant, such as {decision: proceed}");
        }
        return new Condition(answers);
    }

    private static Set<String> words(Item item, YamlValue value) {
        Set<String> known = new LinkedHashSet<>(item.match(AnswerWords.ALL));
        known.addAll(Condition.OUTCOME_WORDS);
        Set<String> words = new LinkedHashSet<>();
        for (YamlValue word : value.isList() ? value.list() : List.of(value)) {
            Vocabulary.name(word, "answer to '" + item.id() + "'", known).ifPresent(words::add);
        }
        return words;
    }
}

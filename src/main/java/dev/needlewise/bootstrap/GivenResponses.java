package dev.needlewise.bootstrap;

import dev.needlewise.content.Nearest;
import dev.needlewise.content.Problems;
import dev.needlewise.content.Yaml;
import dev.needlewise.content.YamlMap;
import dev.needlewise.content.YamlValue;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to a case as somebody wrote them down: a profile, and a response for each item answered. */
record GivenResponses(KeyedCase keyed, Map<String, Response> responses) {
    /** Empty where something is wrong; the problems say what and where. */
    static Optional<GivenResponses> read(String file, byte[] bytes, Pack pack, Scenario scenario, Problems problems) {
        YamlMap map = Yaml.read(file, bytes, problems).only("profile", "responses");
        Optional<KeyedCase> keyed = keyed(map.get("profile"), pack, scenario);
        Map<String, Response> responses = new LinkedHashMap<>();
        List<String> known = scenario.items().map(Item::id).toList();
        for (YamlMap.Entry entry : map.require("responses").map().entries()) {
            String id = entry.name().text();
            Optional<Item> item = scenario.item(id);
            if (item.isEmpty()) {
                entry.name().problem("no item is called '" + id + "'" + Nearest.hint(id, known));
            } else if (entry.value().isPresent()) {
                item.get().match(new GivenResponse(entry.value())).ifPresent(response -> responses.put(id, response));
            }
        }
        return keyed.filter(any -> problems.isEmpty()).map(one -> new GivenResponses(one, responses));
    }

    private static Optional<KeyedCase> keyed(YamlValue profile, Pack pack, Scenario scenario) {
        if (!profile.isPresent()) {
            String first = scenario.profiles().contains(pack.defaultProfile())
                    ? pack.defaultProfile()
                    : scenario.profiles().get(0);
            return pack.keyed(scenario.id(), first);
        }
        return profile.named("profile of this case", scenario.profiles(), name -> pack.keyed(scenario.id(), name));
    }
}

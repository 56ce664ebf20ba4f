package dev.needlewise.content;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.scenario.Branch;
import dev.needlewise.domain.scenario.CaseProblem.Where;
import dev.needlewise.domain.scenario.Condition;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Scene;
import dev.needlewise.domain.scenario.Stage;
import dev.needlewise.domain.scenario.Telling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the scenes of a scenario: first what they ask, then what hangs on the answers. */
final class SceneReader {
    private final Vocabulary vocabulary;
    private final PresentationReader facts;
    private final ScenarioPlaces places;

    SceneReader(Vocabulary vocabulary, ScenarioPlaces places) {
        this.vocabulary = vocabulary;
        this.facts = new PresentationReader(vocabulary.protocol());
        this.places = places;
    }

    List<Scene> read(YamlValue list) {
        Map<YamlMap, List<Item>> scenes = new LinkedHashMap<>();
        ItemReader items = new ItemReader(vocabulary);
        Set<String> ids = new HashSet<>();
        for (YamlValue entry : list.list()) {
            YamlMap scene =
                    entry.map().only("scene", "stage", "title", "tells", "changes", "because", "asks", "next", "then");
            YamlValue name = scene.require("scene");
            String id = name.matching(ItemReader.ID, "a scene id such as going-home")
                    .orElse("");
            if (!id.isEmpty() && !ids.add(id)) {
                name.problem("scene '" + id + "' is given twice");
            }
            scenes.put(scene, asks(scene, id, items));
            places.put(Where.scene(id), scene.place());
        }
        ConditionReader conditions = new ConditionReader(
                scenes.values().stream().flatMap(List::stream).toList());
        List<YamlMap> maps = List.copyOf(scenes.keySet());
        List<Scene> read = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            String following =
                    i + 1 < maps.size() ? maps.get(i + 1).get("scene").text() : "";
            read.add(scene(maps.get(i), scenes.getOrDefault(maps.get(i), List.of()), conditions, following, ids));
        }
        return read;
    }

    private List<Item> asks(YamlMap scene, String id, ItemReader reader) {
        List<Item> items = new ArrayList<>();
        for (YamlValue entry : scene.get("asks").list()) {
            YamlMap map = entry.map();
            reader.read(map).ifPresent(item -> {
                items.add(item);
                places.put(Where.item(id, item.id()), map.place());
            });
        }
        return items;
    }

    private Scene scene(
            YamlMap map, List<Item> asks, ConditionReader conditions, String following, Set<String> scenes) {
        String title = map.get("title").text();
        if (asks.isEmpty() && title.isEmpty()) {
            map.problem("a scene that asks nothing needs a 'title', the heading of its page");
        }
        List<ClaimId> because = map.has("because") ? because(map.get("because")) : List.of();
        return new Scene(
                map.get("scene").text(),
                Codes.read(map.require("stage"), "stage", Stage.values(), Stage::title)
                        .orElse(Stage.PRESENTATION),
                title,
                tells(map.get("tells"), conditions),
                facts.changes(map.get("changes").map()),
                because,
                asks,
                next(map, conditions, following, scenes));
    }

    private List<ClaimId> because(YamlValue list) {
        List<ClaimId> claims = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            Vocabulary.name(entry, "claim", vocabulary.claims())
                    .map(ClaimId::new)
                    .ifPresent(claims::add);
        }
        return claims;
    }

    private static List<Telling> tells(YamlValue tells, ConditionReader conditions) {
        if (!tells.isList()) {
            return tells.optionalText()
                    .map(text -> List.of(new Telling(Condition.ALWAYS, text)))
                    .orElse(List.of());
        }
        List<Telling> read = new ArrayList<>();
        List<YamlValue> entries = tells.list();
        for (int i = 0; i < entries.size(); i++) {
            YamlMap telling = entries.get(i).map().only("when", "text");
            if (!telling.has("when") && i + 1 < entries.size()) {
                telling.problem("this is always told, so what comes after it never is; put it last");
            }
            read.add(new Telling(
                    conditions.read(telling.get("when")),
                    telling.require("text").text()));
        }
        return read;
    }

    /** Where nothing is written, or no condition holds, the story goes on with the scene after this one in the file. */
    private List<Branch> next(YamlMap map, ConditionReader conditions, String following, Set<String> scenes) {
        String here = map.get("scene").text();
        List<Branch> next = new ArrayList<>();
        if (map.has("next") && map.has("then")) {
            map.problem("write either 'next' or 'then'");
        }
        if (map.has("then")) {
            next.add(new Branch(Condition.ALWAYS, go(map.get("then"), scenes)));
            places.put(Where.branch(here, 0), map.get("then").place());
        }
        for (YamlValue entry : map.get("next").list()) {
            YamlMap branch = entry.map().only("when", "go");
            if (!next.isEmpty() && next.get(next.size() - 1).when().isAlways()) {
                branch.problem("the branch before this always holds, so this one never does");
            }
            places.put(Where.branch(here, next.size()), branch.place());
            next.add(new Branch(conditions.read(branch.get("when")), go(branch.require("go"), scenes)));
        }
        boolean goesOn = next.isEmpty() || !next.get(next.size() - 1).when().isAlways();
        if (goesOn && !following.isEmpty()) {
            next.add(new Branch(Condition.ALWAYS, following));
        }
        return next;
    }

    private static String go(YamlValue value, Set<String> scenes) {
        return value.isPresent() ? Vocabulary.name(value, "scene", scenes).orElse("") : "";
    }
}

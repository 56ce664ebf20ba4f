package dev.needlewise.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The {@code name: value} pairs of a YAML file, in the order written; a name given twice is a problem. */
public final class YamlMap {
    private final Place place;
    private final Problems problems;
    private final boolean present;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private YamlMap(Place place, Problems problems, boolean present) {
        this.place = place;
        this.problems = problems;
        this.present = present;
    }

    static YamlMap absent(Place place, Problems problems) {
        return new YamlMap(place, problems, false);
    }

    static YamlMap of(MappingNode node, Place place, Problems problems) {
        YamlMap map = new YamlMap(place, problems, true);
        for (NodeTuple pair : node.getValue()) {
            YamlValue name = YamlValue.of(pair.getKeyNode(), place.file(), problems);
            YamlValue value = YamlValue.of(pair.getValueNode(), place.file(), problems);
            String written = name.text();
            if (map.entries.putIfAbsent(written, new Entry(name, value)) != null) {
                name.problem("'" + written + "' is given twice here");
            }
        }
        return map;
    }

    public boolean isPresent() {
        return present;
    }

    public Place place() {
        return place;
    }

    public Set<String> names() {
        return entries.keySet();
    }

    /** Every pair, for maps whose names the author chooses. */
    public List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Names any name that is not one of these. Returns this map. */
    public YamlMap only(String... known) {
        List<String> names = List.of(known);
        entries.forEach((name, entry) -> {
            if (!names.contains(name)) {
                entry.name().problem("'" + name + "' is not known here" + Nearest.hint(name, names));
            }
        });
        return this;
    }

    /** The value, absent where the name is not given or nothing stands behind it. */
    public YamlValue get(String name) {
        Entry entry = entries.get(name);
        return entry == null ? YamlValue.absent(place, problems) : entry.value();
    }

    /** The value; a problem says so where it is not given. */
    public YamlValue require(String name) {
        YamlValue value = get(name);
        if (present && !value.isPresent()) {
            Entry entry = entries.get(name);
            problems.add(
                    entry == null ? place : entry.name().place(),
                    entry == null ? "'" + name + "' is missing here" : "'" + name + "' has no value");
        }
        return value;
    }

    /** Says what is wrong with this map as a whole. An absent map stays silent. */
    public void problem(String message) {
        if (present) {
            problems.add(place, message);
        }
    }

    /**
     * One pair.
     *
     * @param name where the name stands, for messages about the name itself
     */
    public record Entry(YamlValue name, YamlValue value) {}
}

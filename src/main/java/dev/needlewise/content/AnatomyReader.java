package dev.needlewise.content;

import dev.needlewise.domain.scenario.Site;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code anatomy.yaml}: how thick the skin is, by site, with source and method. A pack may do without it. */
final class AnatomyReader {
    static final String FILE = "anatomy.yaml";
    private static final List<String> LAYERS = List.of("epidermis", "dermis", "fat");

    private AnatomyReader() {}

    static List<Site> read(byte[] bytes, Problems problems) {
        List<Site> sites = new ArrayList<>();
        YamlMap file = Yaml.read(FILE, bytes, problems).only("sites");
        for (YamlValue entry : file.require("sites").list()) {
            Site site = site(entry.map());
            if (sites.stream().anyMatch(other -> other.id().equals(site.id()))) {
                entry.problem("site '" + site.id() + "' is given twice");
            }
            sites.add(site);
        }
        return sites;
    }

    private static Site site(YamlMap map) {
        map.only("site", "name", "population", "method", "source", "layers", "caution", "other-measurements");
        List<Site.Layer> layers = new ArrayList<>();
        List<YamlValue> written = map.require("layers").list();
        for (int i = 0; i < written.size(); i++) {
            YamlMap layer = written.get(i).map().only("layer", "thickness", "sd");
            Optional<BigDecimal> thickness = layer.get("thickness").decimal();
            if (thickness.isEmpty() && i + 1 < written.size()) {
                layer.problem("only the lowest layer has no thickness");
            }
            layers.add(new Site.Layer(
                    name(layer.require("layer")), thickness, layer.get("sd").decimal()));
        }
        List<Site.Measurement> others = new ArrayList<>();
        for (YamlValue entry : map.get("other-measurements").list()) {
            others.add(measurement(entry.map()));
        }
        return new Site(
                map.require("site")
                        .matching(ItemReader.ID, "a site such as cheek")
                        .orElse(""),
                map.require("name").text(),
                map.require("population").text(),
                map.require("method").text(),
                map.require("source").text(),
                layers,
                map.get("caution").text(),
                others);
    }

    private static Site.Measurement measurement(YamlMap map) {
        map.only("method", "source", "epidermis", "dermis", "fat");
        List<Site.Range> ranges = new ArrayList<>();
        for (String layer : LAYERS) {
            if (map.has(layer)) {
                YamlMap range = map.get(layer).map().only("from", "to");
                BigDecimal from = range.require("from").decimal().orElse(BigDecimal.ZERO);
                ranges.add(new Site.Range(
                        layer, from, range.require("to").decimal().orElse(from)));
            }
        }
        return new Site.Measurement(
                map.require("method").text(), map.require("source").text(), ranges);
    }

    private static String name(YamlValue value) {
        return Vocabulary.name(value, "layer", LAYERS).orElse("");
    }
}

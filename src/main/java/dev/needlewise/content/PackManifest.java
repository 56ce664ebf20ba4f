package dev.needlewise.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code pack.yaml} says about a pack.
 *
 * @param cut the part of every dimension that has to be reached, from 0 to 1
 * @param casesToPass how many cases of an assessment have to be passed; empty for all
 * @param approved what the authors say about approval, empty where they say nothing
 */
public record PackManifest(
        String id,
        String title,
        String version,
        String language,
        BigDecimal cut,
        int majorAllowed,
        Optional<Integer> casesToPass,
        String approved,
        List<CaseSet> sets) {
    public static final String FILE = "pack.yaml";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){0,2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    public PackManifest {
        sets = List.copyOf(sets);
    }

    /**
     * Cases that belong together.
     *
     * @param cases names of scenarios, each with the place that names it
     */
    public record CaseSet(String id, String title, List<YamlValue> cases) {
        public CaseSet {
            cases = List.copyOf(cases);
        }
    }

    /** As far as it can be read; whether it may be used is for {@code problems} to say. */
    public static PackManifest read(byte[] bytes, Problems problems) {
        YamlMap map = Yaml.read(FILE, bytes, problems)
                .only("pack", "title", "version", "language", "about", "approved", "pass", "sets");
        YamlMap pass = map.require("pass").map().only("cut", "major-allowed", "cases-to-pass");
        Set<String> ids = new HashSet<>();
        List<CaseSet> sets = new ArrayList<>();
        for (YamlValue entry : map.require("sets").list()) {
            YamlMap set = entry.map().only("set", "title", "cases");
            YamlValue id = set.require("set");
            id.matching(ID, "a name such as first-cases");
            if (!ids.add(id.text())) {
                id.problem("set '" + id.text() + "' is given twice");
            }
            sets.add(new CaseSet(
                    id.text(), set.require("title").text(), set.require("cases").list()));
        }
        return new PackManifest(
                map.require("pack").matching(ID, "a name such as microneedling").orElse(""),
                map.require("title").text(),
                map.require("version")
                        .matching(VERSION, "a version such as 1.0")
                        .orElse(""),
                map.require("language")
                        .matching(LANGUAGE, "a language such as en")
                        .orElse(""),
                cut(pass.require("cut")),
                pass.require("major-allowed").whole().orElse(0),
                casesToPass(pass.require("cases-to-pass")),
                map.get("approved").text(),
                sets);
    }

    private static BigDecimal cut(YamlValue value) {
        Optional<BigDecimal> cut = value.decimal();
        if (cut.filter(part -> part.signum() <= 0 || part.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            value.problem("a cut lies above 0 and up to 1, such as 0.75");
        }
        return cut.orElse(BigDecimal.ONE);
    }

    private static Optional<Integer> casesToPass(YamlValue value) {
        return value.isText() && value.text().equals("all") ? Optional.empty() : value.whole();
    }
}

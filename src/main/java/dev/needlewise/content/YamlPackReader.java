package dev.needlewise.content;

import dev.needlewise.domain.protocol.Profile;
import dev.needlewise.domain.scenario.CaseSet;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.OptionLengths;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackReader;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.scenario.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a pack of YAML files: the rules first, then every case, each keyed under every profile it is written for. */
public final class YamlPackReader implements PackReader {
    @Override
    public Reading read(Map<String, byte[]> files) {
        Problems problems = new Problems();
        Optional<Pack> pack = pack(new TreeMap<>(files), problems);
        return new Reading(problems.isEmpty() ? pack : Optional.empty(), problems.all());
    }

    @Override
    public String version(Map<String, byte[]> files) {
        return Hash.of(files);
    }

    private static Optional<Pack> pack(SortedMap<String, byte[]> files, Problems problems) {
        List<String> scenarioFiles = scenarioFiles(files, problems);
        List<String> names = scenarioFiles.stream().map(ScenarioReader::idOf).toList();
        PackManifest manifest = PackManifest.read(file(files, PackManifest.FILE, problems), problems);
        List<CaseSet> sets = sets(manifest, names);
        byte[] anatomy = files.get(AnatomyReader.FILE);
        List<Site> sites = anatomy == null ? List.of() : AnatomyReader.read(anatomy, problems);
        long before = problems.count();
        Optional<ClinicRules> rules = ClinicRules.readable(files, problems);
        if (rules.isEmpty()) {
            // Without rules a case has no keys; what is no YAML at all can still be told.
            scenarioFiles.forEach(path -> Yaml.read(path, file(files, path, problems), problems));
            return Optional.empty();
        }
        ClinicRules known = rules.get();
        // What faulty rules would decide tells an author nothing.
        boolean decides = problems.count() == before;
        Vocabulary vocabulary = new Vocabulary(
                known.material(),
                known.standard(),
                ProfileReader.names(files),
                sites.stream().map(Site::id).toList(),
                names);
        ScenarioReader reader = new ScenarioReader(vocabulary, problems);
        CaseKeys keys = new CaseKeys(known, problems);
        List<Scenario> scenarios = new ArrayList<>();
        Map<ScenarioId, Map<String, KeyedCase>> keyed = new LinkedHashMap<>();
        for (String path : scenarioFiles) {
            reader.read(path, file(files, path, problems)).ifPresent(read -> {
                scenarios.add(read.scenario());
                keyed.put(read.scenario().id(), decides ? keys.of(read) : Map.of());
            });
        }
        OptionLengths.of(scenarios)
                .problems()
                .forEach(problem -> problems.add(Place.startOf(PackManifest.FILE), problem));
        return Optional.of(new Pack(
                manifest.id(),
                manifest.title(),
                manifest.version(),
                manifest.language(),
                Optional.of(manifest.approved()).filter(name -> !name.isEmpty()),
                Hash.of(files),
                new PassRule(manifest.cut(), manifest.majorAllowed(), manifest.casesToPass()),
                known.material(),
                Profile.DEFAULT,
                known.protocols(),
                sites,
                scenarios,
                sets,
                keyed));
    }

    private static List<CaseSet> sets(PackManifest manifest, List<String> scenarios) {
        List<CaseSet> sets = new ArrayList<>();
        for (PackManifest.CaseSet set : manifest.sets()) {
            List<ScenarioId> cases = new ArrayList<>();
            for (YamlValue written : set.cases()) {
                Vocabulary.name(written, "scenario", scenarios)
                        .filter(ScenarioId::isForm)
                        .map(ScenarioId::new)
                        .ifPresent(cases::add);
            }
            sets.add(new CaseSet(set.id(), set.title(), cases));
        }
        return sets;
    }

    /** In the order of their names; a file that no reader would open is a problem rather than silence. */
    private static List<String> scenarioFiles(SortedMap<String, byte[]> files, Problems problems) {
        List<String> scenarios = new ArrayList<>();
        for (String path : files.keySet()) {
            boolean scenario = path.startsWith(ScenarioReader.FOLDER);
            if (scenario && path.endsWith(ScenarioReader.EXTENSION)) {
                scenarios.add(path);
            } else if (scenario) {
                problems.add(Place.startOf(path), "a scenario's file ends in .yaml");
            }
        }
        return scenarios;
    }

    private static byte[] file(Map<String, byte[]> files, String path, Problems problems) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            problems.add(Place.startOf(path), "the pack needs this file");
            return new byte[] {'{', '}'};
        }
        return bytes;
    }
}

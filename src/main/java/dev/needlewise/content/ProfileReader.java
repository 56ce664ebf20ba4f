package dev.needlewise.content;

import dev.needlewise.domain.protocol.Device;
import dev.needlewise.domain.protocol.PractitionerFacts;
import dev.needlewise.domain.protocol.Profile;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.Rules;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code profiles/*.yaml} and lays each over what it extends. */
final class ProfileReader {
    static final String FOLDER = "profiles/";
    private static final String EXTENSION = ".yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final Rules rules;
    private final Problems problems;
    private final Map<String, YamlMap> files = new LinkedHashMap<>();
    private final SortedMap<String, Protocol> protocols = new TreeMap<>();

    private ProfileReader(Rules rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** A protocol per profile, by the profile's name. */
    static SortedMap<String, Protocol> read(Map<String, byte[]> pack, Rules rules, Problems problems) {
        return new ProfileReader(rules, problems).all(pack);
    }

    /** The profiles that a pack has files for, sound or not. */
    static List<String> names(Map<String, byte[]> pack) {
        return pack.keySet().stream()
                .filter(ProfileReader::isProfile)
                .map(ProfileReader::nameOf)
                .toList();
    }

    private static boolean isProfile(String path) {
        return path.startsWith(FOLDER) && path.endsWith(EXTENSION);
    }

    private static String nameOf(String path) {
        return path.substring(FOLDER.length(), path.length() - EXTENSION.length());
    }

    private SortedMap<String, Protocol> all(Map<String, byte[]> pack) {
        pack.forEach((path, bytes) -> {
            if (isProfile(path)) {
                file(path, bytes);
            }
        });
        for (String name : files.keySet()) {
            resolve(name, new LinkedHashSet<>());
        }
        if (!files.containsKey(Profile.DEFAULT)) {
            problems.add(Place.startOf(FOLDER + "default.yaml"), "a pack needs a profile named 'default'");
        }
        return protocols;
    }

    private void file(String path, byte[] bytes) {
        YamlMap map = Yaml.read(path, bytes, problems)
                .only("profile", "title", "why", "extends", "practitioner", "jurisdiction", "device", "rows");
        YamlValue name = map.require("profile");
        String expected = nameOf(path);
        if (name.matching(NAME, "a name such as day-clinic").isPresent()
                && !name.text().equals(expected)) {
            name.problem("a profile has the name of its file, '" + expected + "'");
        }
        files.put(expected, map);
    }

    /** The protocol under this profile; {@code under} are the profiles that wait for it, to find circles. */
    private Optional<Protocol> resolve(String name, Set<String> under) {
        YamlMap map = files.get(name);
        Protocol known = protocols.get(name);
        if (map == null || known != null) {
            return Optional.ofNullable(known);
        }
        YamlValue parentName = map.get("extends");
        Optional<Protocol> parent = Optional.empty();
        if (parentName.isPresent()) {
            if (!under.add(name)) {
                parentName.problem("these profiles extend one another in a circle: " + String.join(", ", under));
                return Optional.empty();
            }
            parent = parentName
                    .named(
                            "profile",
                            files.keySet(),
                            RowHeads.named(files.keySet().stream().toList()))
                    .flatMap(above -> resolve(above, under));
            if (parent.isEmpty()) {
                return Optional.empty();
            }
        }
        Protocol protocol = protocol(name, map, parent);
        protocols.put(name, protocol);
        return Optional.of(protocol);
    }

    private Protocol protocol(String name, YamlMap map, Optional<Protocol> parent) {
        Optional<Profile> above = parent.map(Protocol::profile);
        PractitionerFacts practitioner =
                PresentationReader.practitioner(map.get("practitioner").map());
        Optional<Device> device = PresentationReader.device(map.get("device"));
        if (above.isEmpty()) {
            YamlMap said = map.require("practitioner").map();
            for (String fact : new String[] {"role", "permitted", "deviceTrained", "supervisor"}) {
                said.require(fact);
            }
            map.require("device");
        }
        Profile profile = new Profile(
                name,
                map.require("title").text(),
                map.require("why").text(),
                map.get("extends").optionalText(),
                above.map(from -> practitioner.over(from.practitioner())).orElse(practitioner),
                PresentationReader.place(map.get("jurisdiction")).or(() -> above.flatMap(Profile::jurisdiction)),
                device.orElseGet(() -> above.map(Profile::device).orElse(Device.PEN)));
        Rules base = parent.map(Protocol::rules).orElse(rules);
        return new Protocol(new OverlayReader(base).apply(map.get("rows")), profile);
    }
}

package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Protocol;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole pack that was read without a problem. Immutable; threads may share it.
 *
 * @param edition the version as its authors count, to be shown
 * @param approved what its authors say about approval; only a signature in the product is one
 * @param version a hash over every file of the pack, which a session records
 * @param defaultProfile the profile of practice, and of a cohort that chose none
 * @param protocols by profile, in the order of the profiles' names
 * @param anatomy the sites that can be drawn
 * @param keyed by case and profile: the keys are worked out once, when the pack is read
 */
public record Pack(
        String id,
        String title,
        String edition,
        String language,
        Optional<String> approved,
        String version,
        PassRule passRule,
        Material material,
        String defaultProfile,
        Map<String, Protocol> protocols,
        List<Site> anatomy,
        List<Scenario> scenarios,
        List<CaseSet> sets,
        Map<ScenarioId, Map<String, KeyedCase>> keyed) {
    public Pack {
        protocols = Collections.unmodifiableMap(new LinkedHashMap<>(protocols));
        anatomy = List.copyOf(anatomy);
        scenarios = List.copyOf(scenarios);
        sets = List.copyOf(sets);
        keyed = Collections.unmodifiableMap(new LinkedHashMap<>(keyed));
        if (!protocols.containsKey(defaultProfile)) {
            throw new IllegalArgumentException("There is no profile '" + defaultProfile + "' to be the default");
        }
    }

    /** The case under a profile; empty where it is unknown or not written for that profile. */
    public Optional<KeyedCase> keyed(ScenarioId scenario, String profile) {
        return Optional.ofNullable(keyed.get(scenario)).flatMap(cases -> Optional.ofNullable(cases.get(profile)));
    }

    /** Asked for every attempt of a list, so without a stream. */
    public Optional<Scenario> scenario(ScenarioId id) {
        for (Scenario scenario : scenarios) {
            if (scenario.id().equals(id)) {
                return Optional.of(scenario);
            }
        }
        return Optional.empty();
    }

    public Optional<Protocol> protocol(String profile) {
        return Optional.ofNullable(protocols.get(profile));
    }

    /** The rules that hold where nobody chose others. */
    public Protocol defaultProtocol() {
        return protocol(defaultProfile).orElseThrow();
    }

    public Optional<CaseSet> set(String setId) {
        return sets.stream().filter(set -> set.id().equals(setId)).findFirst();
    }

    public Optional<Site> site(String siteId) {
        return anatomy.stream().filter(site -> site.id().equals(siteId)).findFirst();
    }

    /** The cases written for a profile, in the order of the pack. */
    public List<Scenario> scenariosFor(String profile) {
        return scenarios.stream()
                .filter(scenario -> keyed(scenario.id(), profile).isPresent())
                .toList();
    }

    /** The other cases that ask the same key features with another patient. */
    public List<Scenario> variantsOf(Scenario scenario) {
        return scenarios.stream()
                .filter(other ->
                        other.family().equals(scenario.family()) && !other.id().equals(scenario.id()))
                .toList();
    }
}

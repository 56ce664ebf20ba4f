package dev.needlewise.content;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Profile;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.Rules;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a pack knows and decides, without its cases: the material, and the protocol under each profile.
 *
 * @param protocols by the name of the profile
 */
public record ClinicRules(Material material, SortedMap<String, Protocol> protocols) {
    public ClinicRules {
        protocols = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(protocols));
    }

    /** Reads all of it; where anything is wrong there are problems and no rules. */
    public static Optional<ClinicRules> read(Map<String, byte[]> pack, Problems problems) {
        long before = problems.count();
        Optional<ClinicRules> rules = readable(pack, problems);
        return problems.count() > before ? Optional.empty() : rules;
    }

    /** As far as it can be read, for checking what names it; with problems it decides nothing. */
    static Optional<ClinicRules> readable(Map<String, byte[]> pack, Problems problems) {
        long before = problems.count();
        Material material = MaterialReader.read(file(pack, MaterialReader.FILE, problems), problems);
        Optional<Rules> rules = ProtocolReader.read(file(pack, ProtocolReader.FILE, problems), material, problems);
        SortedMap<String, Protocol> protocols = new TreeMap<>();
        rules.ifPresent(read -> protocols.putAll(ProfileReader.read(pack, read, problems)));
        Optional.ofNullable(protocols.get(Profile.DEFAULT))
                .filter(standard -> problems.count() == before)
                .ifPresent(standard -> tellTies(standard, protocols, problems));
        return protocols.containsKey(Profile.DEFAULT)
                ? Optional.of(new ClinicRules(material, protocols))
                : Optional.empty();
    }

    /** A tie that only a profile brings about is told there; one that leaves the depth rows alone brings none about. */
    private static void tellTies(Protocol standard, SortedMap<String, Protocol> protocols, Problems problems) {
        Set<String> told = new HashSet<>();
        tell(standard, ProtocolReader.FILE, told, problems);
        protocols.forEach((name, protocol) -> {
            if (!protocol.rules().depth().equals(standard.rules().depth())) {
                tell(protocol, ProfileReader.FOLDER + name + ".yaml", told, problems);
            }
        });
    }

    private static void tell(Protocol protocol, String file, Set<String> told, Problems problems) {
        for (String tie : new ProtocolChecks(protocol).ties()) {
            if (told.add(tie)) {
                problems.add(Place.startOf(file), tie);
            }
        }
    }

    private static byte[] file(Map<String, byte[]> pack, String path, Problems problems) {
        byte[] bytes = pack.get(path);
        if (bytes == null) {
            problems.add(Place.startOf(path), "the pack needs this file");
            return new byte[] {'{', '}'};
        }
        return bytes;
    }

    /** The protocol for whoever names no profile. */
    public Protocol standard() {
        return Objects.requireNonNull(protocols.get(Profile.DEFAULT), "a pack is read only with this profile");
    }

    public Optional<Protocol> under(String profile) {
        return Optional.ofNullable(protocols.get(profile));
    }
}

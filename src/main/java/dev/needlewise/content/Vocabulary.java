package dev.needlewise.content;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Conflict;
import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.EscalationRow;
import dev.needlewise.domain.protocol.FindingRow;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Protocol;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that a scenario may use: what the material, the protocol and the pack know.
 *
 * @param sites that the anatomy can draw
 * @param scenarios of the same pack
 */
record Vocabulary(
        Material material, Protocol protocol, List<String> profiles, List<String> sites, List<String> scenarios) {
    Vocabulary {
        profiles = List.copyOf(profiles);
        sites = List.copyOf(sites);
        scenarios = List.copyOf(scenarios);
    }

    List<Key> findings() {
        return protocol.findings().stream().map(FindingRow::key).toList();
    }

    List<Key> afterwards() {
        return protocol.escalations().stream().map(EscalationRow::key).toList();
    }

    List<Key> aftercare() {
        return protocol.aftercare().stream().map(AftercareRow::key).toList();
    }

    /** What can be chosen from a list, or be a reason: findings before a treatment and after it. */
    List<Key> reasons() {
        return Stream.concat(findings().stream(), afterwards().stream()).toList();
    }

    List<String> conflicts() {
        return material.conflicts().stream().map(Conflict::id).toList();
    }

    List<String> claims() {
        return material.claims().keySet().stream().map(ClaimId::value).toList();
    }

    /** Reads one of these keys; a problem names the nearest one where there is none. */
    static Optional<Key> key(YamlValue value, String what, Collection<Key> known) {
        List<String> names = known.stream().map(Key::value).toList();
        return value.named(
                what,
                names,
                written -> known.stream()
                        .filter(key -> key.value().equals(written))
                        .findFirst());
    }

    /** Reads one of these names. */
    static Optional<String> name(YamlValue value, String what, Collection<String> known) {
        return value.named(what, known, written -> Optional.of(written).filter(known::contains));
    }
}

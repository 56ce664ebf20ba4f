package dev.needlewise.content;

import dev.needlewise.domain.material.Claim;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.material.Source;
import dev.needlewise.domain.material.Strength;
import dev.needlewise.domain.material.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code material.yaml}: sources with every passage accounted for, claims that cite them, conflicts. */
public final class MaterialReader {
    public static final String FILE = "material.yaml";

    private static final Pattern CLAIM = Pattern.compile("[A-Z]{2,4}-[0-9]{2,3}");

    private final Passages passages = new Passages();
    private final Map<ClaimId, Claim> claims = new LinkedHashMap<>();

    /** The material, as far as it can be read; whether it may be used is for {@code problems} to say. */
    public static Material read(byte[] bytes, Problems problems) {
        return new MaterialReader().material(Yaml.read(FILE, bytes, problems));
    }

    private Material material(YamlMap file) {
        file.only("material", "about", "sources", "claims", "conflicts");
        List<Source> sources = passages.sources(file.require("sources"));
        for (YamlValue entry : file.require("claims").list()) {
            claim(entry.map());
        }
        passages.reportUncited();
        ConflictReader conflicts = new ConflictReader(new Material(sources, claims, List.of()));
        return new Material(sources, claims, conflicts.read(file.require("conflicts")));
    }

    private void claim(YamlMap entry) {
        entry.only("claim", "topic", "says", "passages", "strength", "use", "note");
        YamlValue name = entry.require("claim");
        Optional<ClaimId> id = name.matching(CLAIM, "a claim id such as DEP-14").map(ClaimId::new);
        Claim claim = new Claim(
                id.orElse(new ClaimId("XX-00")),
                entry.require("topic").text(),
                entry.require("says").text(),
                passages.citations(entry.require("passages")),
                Codes.read(entry.require("strength"), "strength", Strength.values(), Strength::code)
                        .orElse(Strength.OPINION),
                Codes.read(entry.require("use"), "use", Use.values(), Use::code).orElse(Use.DO_NOT_TEACH_AS_FACT),
                entry.get("note").text());
        if (id.isPresent() && claims.putIfAbsent(id.get(), claim) != null) {
            name.problem("claim '" + id.get() + "' is given twice");
        }
    }
}

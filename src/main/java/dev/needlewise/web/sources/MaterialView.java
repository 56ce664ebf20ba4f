package dev.needlewise.web.sources;

import dev.needlewise.domain.material.Claim;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Conflict;
import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.material.Passage;
import dev.needlewise.domain.material.Position;
import dev.needlewise.domain.material.Source;
import dev.needlewise.domain.material.Use;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.MillimetreScale;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays the material out for pages; links start with the context path. */
record MaterialView(Material material, String contextPath) {
    private static final BigDecimal AXIS = new BigDecimal("3.5");

    List<TopicEntry> topics() {
        Map<String, List<ClaimEntry>> byTopic = new LinkedHashMap<>();
        material.claims()
                .values()
                .forEach(claim -> byTopic.computeIfAbsent(claim.topic(), topic -> new ArrayList<>())
                        .add(entry(claim)));
        return byTopic.entrySet().stream()
                .map(topic -> new TopicEntry(
                        "topic-" + topic.getKey(), Words.say("topic." + topic.getKey()), topic.getValue()))
                .toList();
    }

    List<ConflictEntry> conflicts() {
        return material.conflicts().stream().map(this::entry).toList();
    }

    ClaimEntry entry(Claim claim) {
        return new ClaimEntry(link(claim.id()), claim.says(), tags(claim));
    }

    Link link(ClaimId claim) {
        return new Link(claim.value(), contextPath + "/sources/" + claim);
    }

    static List<Tag> tags(Claim claim) {
        Tag strength = new Tag(Words.say("strength." + claim.strength().code()), Tone.BRAND);
        return claim.use() == Use.TEACH
                ? List.of(strength)
                : List.of(strength, new Tag(Words.say("use." + claim.use().code()), Tone.WARN));
    }

    ConflictEntry entry(Conflict conflict) {
        return new ConflictEntry(
                "conflict-" + conflict.id(),
                conflict.issue(),
                conflict.sourcesSay(),
                conflict.resolution(),
                conflict.told(),
                conflict.claims().stream().map(this::link).toList(),
                conflict.scale().isEmpty() ? null : scale(conflict));
    }

    private static MillimetreScale scale(Conflict conflict) {
        List<MillimetreScale.Position> positions = new ArrayList<>();
        for (Position position : conflict.scale()) {
            positions.add(new MillimetreScale.Position(
                    position.label() + " (" + position.claim() + ")",
                    position.from(),
                    position.to().orElse(null),
                    false));
        }
        return new MillimetreScale(positions, AXIS, null);
    }

    /** Where a claim stands, passage by passage. */
    List<Fact> passages(Claim claim) {
        List<Fact> facts = new ArrayList<>();
        claim.citations()
                .forEach(citation -> material.sourceOf(citation)
                        .ifPresent(
                                source -> facts.add(new Fact(citation.toString(), gist(source, citation.passage())))));
        return facts;
    }

    private static String gist(Source source, String passage) {
        String gist = source.passages().stream()
                .filter(each -> each.id().equals(passage))
                .map(Passage::gist)
                .findFirst()
                .orElse("");
        return Words.say("claim.passage", gist, source.title(), source.kind());
    }
}

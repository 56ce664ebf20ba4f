package dev.needlewise.domain.grading;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.Choice;
import dev.needlewise.domain.scenario.Item.Contraindications;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a case exercises: the rows that give its keys, the claims that it cites, and the findings that it offers or has.
 *
 * <p>Branches count as well, since their consequences teach.
 */
public record Exercised(Set<RuleId> rules, Set<ClaimId> claims, Set<Key> findings) {
    public Exercised {
        rules = Set.copyOf(rules);
        claims = Set.copyOf(claims);
        findings = Set.copyOf(findings);
    }

    public static Exercised by(Iterable<KeyedCase> cases) {
        Collecting all = new Collecting(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (KeyedCase keyed : cases) {
            keyed.scenes().values().forEach(scene -> all.scene(keyed, scene));
        }
        return new Exercised(all.rules, all.claims, all.findings);
    }

    private record Collecting(Set<RuleId> rules, Set<ClaimId> claims, Set<Key> findings) {
        void scene(KeyedCase keyed, KeyedScene scene) {
            claims.addAll(scene.scene().because());
            for (Item item : scene.scene().asks()) {
                ScoringRule.marksOf(new Asked(keyed, scene, item, Map.of()))
                        .lines()
                        .forEach(mark -> line(mark.line()));
                if (item instanceof Contraindications list) {
                    list.options().forEach(option -> findings.add(option.key()));
                }
                if (item instanceof Item.DispositionItem) {
                    scene.decision().deciding().forEach(this::found);
                }
                if (item instanceof Choice choice) {
                    choice.options().forEach(option -> claims.addAll(option.claims()));
                }
            }
            scene.facts().findings().forEach(findings::add);
        }

        private void found(Found found) {
            rules.add(found.rule());
            findings.add(found.key());
            claims.addAll(found.claims());
        }

        private void line(ReceiptLine line) {
            line.rule().ifPresent(rules::add);
            claims.addAll(line.claims());
        }
    }
}

package dev.needlewise.bootstrap;

import dev.needlewise.domain.grading.Exercised;
import dev.needlewise.domain.material.Claim;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Use;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.RuleClass;
import dev.needlewise.domain.scenario.Item.Choice;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.OptionLengths;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a sound pack holds and how much of its rules and claims the cases exercise. */
final class PackSummary {
    private static final Set<String> BY_CLAIMS = Set.of("consent", "scope");

    private static final double UNEVEN = 1.5;

    private final Pack pack;
    private final List<KeyedCase> cases;
    private final Exercised exercised;

    PackSummary(Pack pack) {
        this.pack = pack;
        this.cases = pack.keyed().values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
        this.exercised = Exercised.by(cases);
    }

    void print(PrintStream out) {
        int features =
                cases.stream().mapToInt(keyed -> keyed.keyFeatures().size()).sum();
        out.printf(
                "%s %s, version %s%n",
                pack.title(), pack.edition(), pack.version().substring(0, 12));
        out.printf("profiles: %s%n", String.join(", ", pack.protocols().keySet()));
        out.printf(
                "cases: %d, keyed %d times, once for each profile; %d key features in all%n",
                pack.scenarios().size(), cases.size(), features);
        out.println(pack.approved()
                .map(by -> "its authors say it was approved: " + by
                        + "; in the product a supervising clinician has to sign it")
                .orElse("approved: by nobody yet; a supervising clinician has to before trainees are judged by it"));
        claims(out, Use.TEACH);
        claims(out, Use.CAVEAT);
        findings(out, "contraindications (C)", ruleClass -> ruleClass != RuleClass.NOT);
        findings(out, "no contraindications (N)", ruleClass -> ruleClass == RuleClass.NOT);
        rows(out, "depth", "depth (D)");
        rows(out, "aftercare", "aftercare (A)");
        rows(out, "escalation", "escalation (E)");
        rows(out, "consent", "consent (S)");
        rows(out, "scope", "scope (P)");
        OptionLengths lengths = OptionLengths.of(pack.scenarios());
        out.printf(
                "choices: %d; the right option is the longest in %d and the shortest in %d, by chance in about %.0f%n",
                lengths.choices(), lengths.longest(), lengths.shortest(), lengths.byChance());
        unevenOptions(out);
    }

    /** Options that differ much in length draw the eye; nothing is refused for it. */
    private void unevenOptions(PrintStream out) {
        for (Scenario scenario : pack.scenarios()) {
            scenario.items().forEach(item -> {
                if (item instanceof Choice choice && isUneven(choice)) {
                    out.printf(
                            "worth a look: the options of '%s' in %s differ much in length%n",
                            item.id(), scenario.id());
                }
            });
        }
    }

    private static boolean isUneven(Choice choice) {
        IntSummaryStatistics lengths = choice.options().stream()
                .mapToInt(option -> option.says().length())
                .summaryStatistics();
        return lengths.getMax() > UNEVEN * lengths.getMin();
    }

    private void claims(PrintStream out, Use use) {
        List<ClaimId> all = pack.material().claims().values().stream()
                .filter(claim -> claim.use() == use)
                .map(Claim::id)
                .toList();
        line(
                out,
                "claims to " + (use == Use.TEACH ? "teach" : "teach with a caveat"),
                all,
                exercised.claims()::contains);
    }

    private void findings(PrintStream out, String title, Predicate<RuleClass> which) {
        List<String> all = pack.defaultProtocol().findings().stream()
                .filter(row -> which.test(row.ruleClass()))
                .map(row -> row.key().value())
                .toList();
        Set<String> met =
                Set.copyOf(exercised.findings().stream().map(key -> key.value()).toList());
        line(out, title, all, met::contains);
    }

    /** A row counts when it gave a key; some of consent and scope give none and count by a claim that is asked. */
    private void rows(PrintStream out, String section, String title) {
        List<Row> all = pack.defaultProtocol().rows().stream()
                .filter(row -> row.section().equals(section))
                .filter(row -> !row.rule().value().startsWith("DG-"))
                .toList();
        Predicate<Row> met = row -> exercised.rules().contains(row.rule())
                || (BY_CLAIMS.contains(section) && !Collections.disjoint(row.claims(), exercised.claims()));
        List<String> missed =
                all.stream().filter(met.negate()).map(row -> row.rule().value()).toList();
        line(out, title, all.stream().map(row -> row.rule().value()).toList(), rule -> !missed.contains(rule));
    }

    private static <T> void line(PrintStream out, String title, List<T> all, Predicate<T> met) {
        List<String> missed =
                all.stream().filter(met.negate()).map(Object::toString).toList();
        String not = missed.isEmpty() ? "" : "; not " + String.join(", ", missed);
        out.printf("%s: %d of %d exercised%s%n", title, all.size() - missed.size(), all.size(), not);
    }
}

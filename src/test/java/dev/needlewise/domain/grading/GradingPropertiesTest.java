package dev.needlewise.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.PassRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for every case of the shipped pack, whatever is answered. */
class GradingPropertiesTest {
    private static final PassRule RULE = PassRule.of("0.75", 0);
    /** By case and profile, so that a failure names them. */
    private static final Map<String, KeyedCase> CASES = new TreeMap<>();

    static {
        WrittenCase.shippedPack()
                .keyed()
                .forEach((id, byProfile) ->
                        byProfile.forEach((profile, keyed) -> CASES.put(id + " under " + profile, keyed)));
    }

    @Provide
    Arbitrary<String> cases() {
        return Arbitraries.of(CASES.keySet());
    }

    @Property(tries = 200)
    void scores_lie_between_zero_and_one(@ForAll("cases") String name, @ForAll long seed) {
        KeyedCase keyed = CASES.get(name);
        Outcome outcome = grade(keyed, AnyResponse.toEach(keyed, new Random(seed)));

        assertThat(outcome.score()).isBetween(Fraction.ZERO, Fraction.ONE);
        assertThat(outcome.dimensions().values()).allMatch(score -> between(score));
        assertThat(outcome.items()).allMatch(grade -> between(grade.score()));
        assertThat(outcome.receipt().lines()).allMatch(line -> between(line.score()));
    }

    @Property(tries = 200)
    void the_same_answers_give_the_same_grade(@ForAll("cases") String name, @ForAll long seed) {
        KeyedCase keyed = CASES.get(name);
        assertThat(grade(keyed, AnyResponse.toEach(keyed, new Random(seed))))
                .isEqualTo(grade(keyed, AnyResponse.toEach(keyed, new Random(seed))));
    }

    /** A consequence that no answers lead to would never be played out. */
    @Test
    void every_scene_of_every_case_is_met_by_somebody_and_every_run_comes_to_its_end() {
        Random random = new Random(20_261_120);
        CASES.forEach((name, keyed) -> {
            Set<String> met = new TreeSet<>();
            for (int trainee = 0; trainee < 2_000; trainee++) {
                Walk walk = Walk.of(keyed, AnyResponse.toEach(keyed, random));
                assertThat(walk.finished()).as(name).isTrue();
                walk.scenes().forEach(scene -> met.add(scene.scene().id()));
            }
            assertThat(met).as(name).isEqualTo(new TreeSet<>(keyed.scenes().keySet()));
        });
    }

    @Property(tries = 200)
    void every_run_asks_every_key_feature(@ForAll("cases") String name, @ForAll long seed) {
        KeyedCase keyed = CASES.get(name);
        Outcome outcome = grade(keyed, AnyResponse.toEach(keyed, new Random(seed)));

        assertThat(outcome.keyFeatures())
                .extracting(KeyFeature::item)
                .isEqualTo(keyed.keyFeatures().stream().map(Item::id).toList());
        assertThat(outcome.items().stream()
                        .filter(ItemGrade::keyFeature)
                        .map(grade -> grade.item().id()))
                .containsExactlyInAnyOrderElementsOf(
                        keyed.keyFeatures().stream().map(Item::id).toList());
    }

    @Property(tries = 200)
    void one_more_right_answer_never_lowers_the_score(@ForAll("cases") String name, @ForAll long seed) {
        KeyedCase keyed = CASES.get(name);
        Random random = new Random(seed);
        Map<String, Response> answers = AnyResponse.toEach(keyed, random);
        Item better = keyed.keyFeatures().get(random.nextInt(keyed.keyFeatures().size()));
        Map<String, Response> improved = new HashMap<>(answers);
        Map<String, Response> best = BestResponse.throughout(keyed);
        keyed.bestPath().stream()
                .flatMap(scene -> keyed.scene(scene).scene().asks().stream())
                .filter(item -> item.id().equals(better.id()) || areLinked(item, better) || areLinked(better, item))
                .forEach(item -> improved.put(item.id(), best.get(item.id())));

        assertThat(grade(keyed, improved).score())
                .isGreaterThanOrEqualTo(grade(keyed, answers).score());
    }

    @Property(tries = 200)
    void what_is_answered_on_branches_never_scores(@ForAll("cases") String name, @ForAll long seed) {
        KeyedCase keyed = CASES.get(name);
        Random random = new Random(seed);
        Map<String, Response> answers = AnyResponse.toEach(keyed, random);
        Map<String, Response> others = new HashMap<>(answers);
        Map<String, Response> again = AnyResponse.toEach(keyed, random);
        keyed.scenes().values().stream()
                .filter(scene -> !keyed.isOnBestPath(scene.scene().id()))
                .flatMap(scene -> scene.scene().asks().stream())
                .forEach(item -> others.put(item.id(), again.get(item.id())));

        assertThat(grade(keyed, others).score()).isEqualTo(grade(keyed, answers).score());
        assertThat(grade(keyed, others).dimensions())
                .isEqualTo(grade(keyed, answers).dimensions());
    }

    @Property(tries = 200)
    void leaving_everything_open_harms_nobody_and_the_best_answers_neither(@ForAll("cases") String name) {
        KeyedCase keyed = CASES.get(name);
        Outcome open = grade(keyed, Map.of());
        assertThat(open.score()).isEqualTo(Fraction.ZERO);
        assertThat(open.harm()).isEqualTo(Harm.NONE);

        Outcome best = grade(keyed, BestResponse.throughout(keyed));
        assertThat(best.score()).isEqualTo(Fraction.ONE);
        assertThat(best.harm()).isEqualTo(Harm.NONE);
        assertThat(best.passed()).isTrue();
    }

    @Property(tries = 200)
    void a_critical_error_never_passes(@ForAll("cases") String name, @ForAll long seed) {
        KeyedCase keyed = CASES.get(name);
        Outcome outcome = grade(keyed, AnyResponse.toEach(keyed, new Random(seed)));

        assertThat(outcome.passed() && outcome.harm() == Harm.CRITICAL).isFalse();
        assertThat(outcome.harm() == Harm.CRITICAL).isEqualTo(outcome.criticals() > 0);
    }

    @Property(tries = 200)
    void harm_that_is_counted_elsewhere_is_counted_there(@ForAll("cases") String name, @ForAll long seed) {
        KeyedCase keyed = CASES.get(name);
        Outcome outcome = grade(keyed, AnyResponse.toEach(keyed, new Random(seed)));
        Map<String, ItemGrade> items = outcome.items().stream()
                .collect(Collectors.toMap(grade -> grade.item().id(), grade -> grade));

        for (ReceiptLine line : outcome.receipt().lines()) {
            line.countedElsewhere().ifPresent(other -> {
                assertThat(line.harm()).isEqualTo(Harm.NONE);
                assertThat(other).isNotEqualTo(line.item());
                assertThat(items.get(other).harm()).isNotEqualTo(Harm.NONE);
            });
        }
    }

    @Property(tries = 200)
    void the_walk_visits_what_the_grade_counts(@ForAll("cases") String name, @ForAll long seed) {
        KeyedCase keyed = CASES.get(name);
        Map<String, Response> answers = AnyResponse.toEach(keyed, new Random(seed));
        Walk walk = Walk.of(keyed, answers);

        assertThat(walk.finished()).isTrue();
        assertThat(walk.steps().stream().flatMap(step -> step.item().stream()).map(Item::id))
                .containsExactlyElementsOf(grade(keyed, answers).items().stream()
                        .map(grade -> grade.item().id())
                        .toList());
    }

    private static Outcome grade(KeyedCase keyed, Map<String, Response> answers) {
        return new Grader().grade(keyed, answers, RULE);
    }

    /** Numbing is judged for the depth that stands, so the two are mended together. */
    private static boolean areLinked(Item depth, Item numbing) {
        return numbing instanceof Item.Fixed fixed
                && fixed.forDepth().filter(depth.id()::equals).isPresent();
    }

    private static boolean between(Fraction score) {
        return score.isAtLeast(Fraction.ZERO) && Fraction.ONE.isAtLeast(score);
    }
}

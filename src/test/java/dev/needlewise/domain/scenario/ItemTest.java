package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.material.Use;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an item is graded as and by, and what keeps it from being a fair one. */
class ItemTest {
    private static final Asking ASKING = PlainCase.asking("item");

    @Test
    void screening_and_the_gate_belong_to_the_contraindications() {
        assertThat(Stream.of(
                        new Item.Contraindications(ASKING, List.of()), new Item.DispositionItem(ASKING, List.of())))
                .extracting(Item::dimension)
                .containsOnly(Dimension.CONTRAINDICATIONS);
    }

    @Test
    void a_depth_belongs_to_depth_and_advice_with_its_times_to_aftercare() {
        assertThat(new Item.Depth(ASKING, Optional.empty()).dimension()).isEqualTo(Dimension.DEPTH);
        assertThat(new Item.Aftercare(ASKING, List.of(), new Key("report")).dimension())
                .isEqualTo(Dimension.AFTERCARE);
        assertThat(new Item.Time(ASKING, new Key("avoid_sun")).dimension()).isEqualTo(Dimension.AFTERCARE);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBING,    DEPTH",
        "SPEED,      DEPTH",
        "SESSIONS,   AFTERCARE",
        "ESCALATION, AFTERCARE",
        "SCOPE,      CONTRAINDICATIONS"
    })
    void a_choice_of_the_protocol_belongs_where_its_question_does(FixedChoice choice, Dimension dimension) {
        assertThat(new Item.Fixed(ASKING, choice, List.of(), Optional.empty(), Optional.empty()).dimension())
                .isEqualTo(dimension);
    }

    @ParameterizedTest
    @CsvSource({
        "TEACH,                supported",
        "CAVEAT,               with-caveat",
        "DO_NOT_TEACH_AS_FACT, not-as-fact",
        "OTHER_PROCEDURE,      other-procedure"
    })
    void a_statement_is_judged_rightly_as_its_claim_may_be_used(Use use, String judgement) {
        assertThat(Item.Statement.judgement(use)).isEqualTo(judgement);
        assertThat(Item.Statement.JUDGEMENTS).contains(judgement);
    }

    @ParameterizedTest
    @CsvSource({"SPEED, slow", "SESSIONS, three", "SCOPE, permitted"})
    void a_choice_of_the_protocol_is_answered_by_what_it_decides_for_these_facts(FixedChoice choice, String right) {
        Item.Fixed item = new Item.Fixed(ASKING, choice, List.of(), Optional.empty(), Optional.empty());
        assertThat(KeyedAnswer.of(item, PlainRules.decision(PlainRules.NO_NUMBER)))
                .map(KeyedAnswer::value)
                .contains(right);
    }

    @ParameterizedTest(name = "{0} among {1}: sound {2}")
    @CsvSource({
        "report,     keep_clean report, true",
        "report,     keep_clean,        false",
        "keep_clean, keep_clean report, false",
        "fever,      keep_clean fever,  false"
    })
    void a_leaflet_asks_its_red_flag_among_its_rows(String redFlag, String rows, boolean sound) {
        List<Key> asked = Stream.of(rows.split(" ")).map(Key::new).toList();
        Item leaflet = new Item.Aftercare(ASKING, asked, new Key(redFlag));
        KeyedCase plain = PlainCase.asking(leaflet);
        KeyedCase keyed = new KeyedCase(
                plain.scenario(),
                PlainRules.protocol(
                        "default",
                        PlainRules.advice("keep_clean", false, Optional.empty()),
                        PlainRules.advice("report", true, Optional.empty())),
                plain.material(),
                plain.scenes(),
                plain.bestPath());
        assertThat(ItemProblems.of(keyed, keyed.first(), leaflet)).hasSize(sound ? 0 : 1);
    }

    @ParameterizedTest(name = "right with {0} characters beside {1}: given away {2}")
    @CsvSource({"25, 5,  false", "26, 5,  true", "26, 20, false", "27, 20, true", "52, 40, false", "53, 40, true"})
    void a_right_option_is_given_away_where_it_is_long_and_much_longer_than_the_others(
            int right, int wrong, boolean givenAway) {
        Item.Choice choice = new Item.Choice(
                ASKING,
                Dimension.AFTERCARE,
                List.of(
                        PlainCase.option("right", "x".repeat(right), 2),
                        PlainCase.option("wrong", "x".repeat(wrong), 0),
                        PlainCase.option("worse", "x", 0)));
        KeyedCase keyed = PlainCase.asking(choice);
        assertThat(ItemProblems.of(keyed, keyed.first(), choice))
                .extracting(CaseProblem::message)
                .isEqualTo(
                        givenAway
                                ? List.of("the right option is much longer than every other, which gives it away")
                                : List.of());
    }
}

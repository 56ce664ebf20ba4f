package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Action;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.scenario.Asking;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.PlainCase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be an answer to an item at all: something of its kind, and among what it offers. */
class FittingTest {
    private static final Item LIST = new Item.Contraindications(
            asking("list"),
            Stream.of("eczema", "diabetes").map(FittingTest::line).toList());
    private static final Item GATE = new Item.DispositionItem(
            asking("gate"), List.of(new Item.DispositionItem.Reason(new Key("eczema"), "Eczema")));
    private static final Item DEPTH = new Item.Depth(asking("depth"), Optional.empty());
    private static final Item SPEED = new Item.Fixed(
            asking("speed"), FixedChoice.SPEED, List.of("slow", "fast"), Optional.empty(), Optional.empty());
    private static final Item LEAFLET =
            new Item.Aftercare(asking("leaflet"), List.of(new Key("keep_clean")), new Key("report"));
    private static final Item WAIT = new Item.Time(asking("wait"), new Key("avoid_sun"));
    private static final Item TALK = PlainCase.choice("talk", "go-on", "not-yet", "never");
    private static final Item CLAIM = new Item.Statement(
            asking("claim"), Dimension.AFTERCARE, "It heals.", new ClaimId("AFT-01"), Harm.NONE, "So.");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'', true", "eczema, true", "eczema diabetes, true", "keloids, false", "eczema keloids, false"})
    void findings_are_among_those_that_the_list_offers(String keys, boolean fits) {
        Response findings = new Response.Findings(Stream.of(keys.split(" "))
                .filter(key -> !key.isEmpty())
                .map(Key::new)
                .collect(Collectors.toSet()));
        assertThat(Fitting.isAnswer(findings, LIST)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({", true", "eczema, true", "keloids, false"})
    void a_reason_is_one_of_those_offered_or_that_nothing_stops_it(String reason, boolean fits) {
        Response choice = new Response.DispositionChoice(
                Action.POSTPONE, Optional.ofNullable(reason).map(Key::new));
        assertThat(Fitting.isAnswer(choice, GATE)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0} mm: {1}")
    @CsvSource({"0.01, true", "0.250, true", "10, true", "99.99, true", "0.125, false", "99.995, false", "100, false"})
    void a_depth_has_two_decimals_and_less_than_a_hundred_millimetres(BigDecimal millimetres, boolean fits) {
        assertThat(Fitting.isAnswer(new Response.DepthNumber(millimetres), DEPTH))
                .isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"0, true", "7, true", "9999, true", "9999.5, false", "10000, false"})
    void a_time_has_at_most_four_digits(BigDecimal amount, boolean fits) {
        Response time = new Response.Duration(amount, TimeWindow.Unit.DAYS);
        assertThat(Fitting.isAnswer(time, WAIT)).isEqualTo(fits);
    }

    @Test
    void a_depth_may_be_handed_over_and_a_time_left_to_the_clinic_but_not_the_other_way_round() {
        assertThat(Fitting.isAnswer(new Response.HandOver(), DEPTH)).isTrue();
        assertThat(Fitting.isAnswer(new Response.ClinicSets(), WAIT)).isTrue();
        assertThat(Fitting.isAnswer(new Response.HandOver(), WAIT)).isFalse();
        assertThat(Fitting.isAnswer(new Response.ClinicSets(), DEPTH)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'', true", "keep_clean, true", "report, true", "keep_clean report, true", "swim, false"})
    void advice_is_given_on_rows_of_the_leaflet_and_on_its_red_flag(String rows, boolean fits) {
        Map<Key, Column> answers = Stream.of(rows.split(" "))
                .filter(row -> !row.isEmpty())
                .collect(Collectors.toMap(Key::new, row -> Column.DO));
        assertThat(Fitting.isAnswer(new Response.Matrix(answers), LEAFLET)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0}: speed {1}, talk {2}, claim {3}")
    @CsvSource({
        "fast,      true,  false, false",
        "not-yet,   false, true,  false",
        "supported, false, false, true",
        "faster,    false, false, false"
    })
    void an_option_is_chosen_where_it_is_offered(String key, boolean speed, boolean talk, boolean claim) {
        Response chosen = new Response.Chosen(key);
        assertThat(Fitting.isAnswer(chosen, SPEED)).isEqualTo(speed);
        assertThat(Fitting.isAnswer(chosen, TALK)).isEqualTo(talk);
        assertThat(Fitting.isAnswer(chosen, CLAIM)).isEqualTo(claim);
    }

    @Test
    void an_answer_to_one_item_is_none_to_an_item_of_another_kind() {
        Map<Item, Response> answers = new LinkedHashMap<>();
        answers.put(LIST, new Response.Findings(Set.of(new Key("eczema"))));
        answers.put(GATE, new Response.DispositionChoice(Action.PROCEED, Optional.empty()));
        answers.put(DEPTH, new Response.DepthNumber(BigDecimal.ONE));
        answers.put(SPEED, new Response.Chosen("slow"));
        answers.put(LEAFLET, new Response.Matrix(Map.of()));
        answers.put(WAIT, new Response.Duration(BigDecimal.ONE, TimeWindow.Unit.DAYS));
        answers.put(TALK, new Response.Chosen("go-on"));
        answers.put(CLAIM, new Response.Chosen("supported"));
        answers.forEach((own, answer) -> assertThat(answers.keySet())
                .filteredOn(item -> Fitting.isAnswer(answer, item))
                .as(own.id())
                .containsExactly(own));
    }

    private static Asking asking(String id) {
        return new Asking(id, "What do you do?", "", true, false);
    }

    private static Item.Contraindications.Option line(String key) {
        return new Item.Contraindications.Option(
                new Key(key), key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}

package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item.Choice;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much the length of the right option tells somebody who knows nothing. */
class OptionLengthsTest {
    private static final Choice RIGHT_IS_LONGEST = choice("Not before it has healed", "Yes", "Later on", "Never");
    private static final Choice RIGHT_IS_SHORTEST = choice("No", "Yes, as planned", "Later on", "Never");
    private static final Choice RIGHT_IS_NEITHER = choice("Later on", "Yes", "Never", "Not before it has healed");

    @Test
    void a_pack_whose_right_option_is_mostly_the_longest_gives_it_away() {
        assertThat(of(9, RIGHT_IS_LONGEST, 7, RIGHT_IS_NEITHER).problems())
                .containsExactly("the right option is the longest one in 9 of 16 choices, by chance it would be in"
                        + " about 4; that gives it away");
    }

    @Test
    void and_so_does_one_where_it_is_mostly_the_shortest() {
        assertThat(of(9, RIGHT_IS_SHORTEST, 7, RIGHT_IS_NEITHER).problems())
                .singleElement()
                .asString()
                .contains("the shortest one in 9 of 16");
    }

    @Test
    void about_as_often_as_by_chance_tells_nothing() {
        OptionLengths lengths = of(5, RIGHT_IS_LONGEST, 11, RIGHT_IS_NEITHER);
        assertThat(lengths.problems()).isEmpty();
        assertThat(lengths.longest()).isEqualTo(5);
        assertThat(lengths.byChance()).isEqualTo(4);
    }

    @Test
    void a_few_choices_are_too_few_to_say() {
        assertThat(of(5, RIGHT_IS_LONGEST, 0, RIGHT_IS_NEITHER).problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of 16: told {1}")
    @CsvSource({"8, false", "11, false", "12, true"})
    void more_than_one_and_a_half_standard_deviations_above_chance_is_too_often(int longest, boolean told) {
        Choice rightIsLongest = evenChance("Not before it has healed", "Yes");
        Choice rightIsNeither = evenChance("Yes, soon", "Not before it has healed");
        assertThat(of(longest, rightIsLongest, 16 - longest, rightIsNeither).problems())
                .hasSize(told ? 1 : 0);
    }

    @Test
    void twelve_choices_are_enough_to_say() {
        assertThat(of(11, RIGHT_IS_LONGEST, 0, RIGHT_IS_NEITHER).problems()).isEmpty();
        assertThat(of(12, RIGHT_IS_LONGEST, 0, RIGHT_IS_NEITHER).problems()).hasSize(1);
    }

    @Test
    void the_choices_of_a_pack_are_those_that_its_cases_ask() {
        Item depth = new Item.Depth(PlainCase.asking("depth"), Optional.empty());
        OptionLengths lengths = OptionLengths.of(List.of(
                PlainCase.scenario("one", Optional.empty(), PlainCase.scene("look", RIGHT_IS_LONGEST, depth)),
                PlainCase.scenario("two", Optional.empty(), PlainCase.scene("look", RIGHT_IS_SHORTEST))));
        assertThat(lengths.choices()).isEqualTo(2);
        assertThat(lengths.longest()).isEqualTo(1);
        assertThat(lengths.shortest()).isEqualTo(1);
    }

    @Test
    void two_options_of_one_length_hide_each_other() {
        assertThat(of(16, choice("Tomorrow", "On Friday", "Not today", "Yes"), 0, RIGHT_IS_NEITHER)
                        .longest())
                .isZero();
        assertThat(of(16, choice("Not today", "On Friday", "Yes"), 0, RIGHT_IS_NEITHER)
                        .longest())
                .isZero();
    }

    /** Two of four are right, one of them the first. */
    private static Choice evenChance(String right, String wrong) {
        return new Choice(
                PlainCase.asking("talk"),
                Dimension.AFTERCARE,
                List.of(option(right, 2), option("Later on", 2), option(wrong, 0), option("No", 0)));
    }

    private static OptionLengths of(int times, Choice one, int more, Choice other) {
        return OptionLengths.in(
                Stream.concat(Collections.nCopies(times, one).stream(), Collections.nCopies(more, other).stream())
                        .toList());
    }

    /** The first is the right one. */
    private static Choice choice(String right, String... wrong) {
        List<Choice.Option> options = Stream.concat(
                        Stream.of(option(right, 2)), Stream.of(wrong).map(says -> option(says, 0)))
                .toList();
        return new Choice(new Asking("talk", "What do you say?", "", true, false), Dimension.AFTERCARE, options);
    }

    private static Choice.Option option(String says, int halves) {
        return new Choice.Option(says, says, halves, Harm.NONE, List.of(), "So.", Optional.empty());
    }
}

package dev.needlewise.web.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.training.assignment.WhichCounts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the heat map shows, and what its address can ask for. */
class HeatTest {
    @Test
    void the_median_is_the_middle_one_or_between_the_middle_two() {
        assertThat(Heat.median(List.of())).isEqualTo("–");
        assertThat(Heat.median(List.of(40))).isEqualTo("40");
        assertThat(Heat.median(List.of(40, 75))).isEqualTo("58");
        assertThat(Heat.median(List.of(40, 75, 90))).isEqualTo("75");
    }

    @Test
    void an_address_that_asks_for_nothing_known_shows_what_counts_overall() {
        HeatChoice usual = HeatChoice.of("", "");
        assertThat(usual.dimension()).isEmpty();
        assertThat(usual.which()).isEmpty();
        assertThat(HeatChoice.of("<script>", "worst")).isEqualTo(usual);
    }

    @Test
    void a_dimension_and_an_attempt_are_asked_for_by_their_codes() {
        HeatChoice choice = HeatChoice.of("depth", "first");
        assertThat(choice).isEqualTo(new HeatChoice(Optional.of(Dimension.DEPTH), Optional.of(WhichCounts.FIRST)));
        assertThat(HeatChoice.dimensions()).contains(choice.dimensionCode());
        assertThat(HeatChoice.attempts()).contains(choice.attemptCode());
    }
}

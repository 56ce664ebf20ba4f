package dev.needlewise.web.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.change.Figure;
import dev.needlewise.domain.grading.change.Shift;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.web.page.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of rules in words, on either side of a comparison. */
class FigureWordsTest {
    @Test
    void either_side_says_its_own_number_or_that_it_has_none() {
        List<Shift> shifts = List.of(
                new Shift("preferred", stretch("0.5", true, "0.5", true), stretch("0.50", true, "0.75", true)),
                new Shift("supervised", Optional.empty(), stretch("1", false, "1.5", true)),
                new Shift(
                        "maximum",
                        Optional.of(new Figure.UpTo(Limit.upTo("1"))),
                        Optional.of(new Figure.UpTo(Limit.below("1.50")))),
                new Shift(
                        "time",
                        Optional.of(new Figure.Time(Optional.of(BigDecimal.valueOf(48)))),
                        Optional.of(new Figure.Time(Optional.empty()))));
        assertThat(FigureWords.lines(shifts, Shift::before))
                .containsExactly(
                        "Preferred: 0.5 mm",
                        "With a clinician’s decision: none",
                        "Hard maximum: up to 1 mm",
                        "Time: 48 hours");
        assertThat(FigureWords.lines(shifts, Shift::after))
                .containsExactly(
                        "Preferred: 0.5 to 0.75 mm",
                        "With a clinician’s decision: more than 1, up to 1.5 mm",
                        "Hard maximum: below 1.5 mm",
                        "Time: as the clinic sets it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preferred", "acceptable", "supervised", "maximum", "uncritical"})
    void every_number_of_a_depth_row_has_words_with_a_decision_on_record_and_without(String what) {
        assertThat(Words.knows("packs.figure." + what)).isTrue();
        assertThat(Words.knows("packs.figure.decided-" + what)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed.closed", "open.closed", "closed.open", "open.open"})
    void every_kind_of_band_has_words(String ends) {
        assertThat(Words.knows("packs.figure.band." + ends)).isTrue();
    }

    private static Optional<Figure> stretch(String from, boolean fromBelongs, String to, boolean toBelongs) {
        return Optional.of(
                new Figure.Stretch(new Band(new BigDecimal(from), fromBelongs, new BigDecimal(to), toBelongs)));
    }
}

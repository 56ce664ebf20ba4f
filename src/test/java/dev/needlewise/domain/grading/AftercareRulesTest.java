package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.given;
import static dev.needlewise.domain.grading.Grading.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Response.ClinicSets;
import dev.needlewise.domain.grading.Response.Duration;
import dev.needlewise.domain.protocol.TimeWindow.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of advice and the times that belong to it. */
class AftercareRulesTest {
    private static final String FACE = "concern: fine_lines, area: face";
    private static final String LEAFLET = """
            - item: leaflet
              asks: aftercare
              prompt: What do you tell her?
              rows: [keep_clean, avoid_sun_1wk, work_when_comfortable]
              red-flag: report_outside_window
            """;

    @Test
    void every_row_is_right_or_wrong_and_they_are_averaged() {
        given(FACE, LEAFLET)
                .answered(
                        "leaflet",
                        says(
                                "keep_clean", "do",
                                "avoid_sun_1wk", "dont",
                                "work_when_comfortable", "not-needed",
                                "report_outside_window", "do"))
                .then("leaflet", "1 none")
                .answered("leaflet", says("keep_clean", "do", "report_outside_window", "do"))
                .then("leaflet", "1/2 none");
    }

    @ParameterizedTest(name = "{0} answered {1}: {2}")
    @CsvSource({
        "keep_clean, dont, minor",
        "keep_clean, not-needed, minor",
        "avoid_sun_1wk, do, critical",
        "avoid_sun_1wk, not-needed, minor",
        "avoid_harsh_chemicals_1wk, do, critical",
        "avoid_harsh_soap_lotion, do, major",
        "avoid_pool_natural_water, do, critical",
        "makeup_after_recovery, do, major",
        "no_repeat_before_interval, do, critical",
        "no_home_needling, do, critical",
        "no_home_needling, not-needed, minor",
        "work_when_comfortable, do, minor",
        "work_when_comfortable, dont, minor",
        "wrong_stop_medicine, do, critical",
        "wrong_flu_normal, do, critical",
        "wrong_swim, do, critical",
        "wrong_any_cream, do, major",
        "wrong_any_cream, not-needed, minor",
        "report_outside_window, dont, critical",
        "report_outside_window, not-needed, critical"
    })
    void a_wrong_cell_has_the_harm_of_its_row(String row, String column, String harm) {
        String leaflet = "- {item: leaflet, asks: aftercare, prompt: What?, rows: [" + row
                + "], red-flag: report_outside_window}";
        ItemGrade grade =
                given(FACE, leaflet).answered("leaflet", says(row, column)).grade("leaflet");
        assertThat(grade.harm().code()).isEqualTo(harm);
        assertThat(grade.score()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void an_open_row_scores_nothing_and_harms_nobody() {
        ItemGrade grade = given(FACE, LEAFLET)
                .answered("leaflet", says("keep_clean", "do"))
                .grade("leaflet");
        assertThat(grade.score()).isEqualTo(Fraction.of(1, 4));
        assertThat(grade.harm().code()).isEqualTo("none");
        assertThat(grade.lines()).extracting(ReceiptLine::chosen).containsExactly("do", "", "", "");
        assertThat(grade.lines().get(3).rule().orElseThrow()).hasToString("A-15");
    }

    @ParameterizedTest(name = "{0}: {1} {2} -> {3}")
    @CsvSource({
        "avoid_sun_1wk, 7, DAYS, 1 none",
        "avoid_sun_1wk, 168, HOURS, 1 none",
        "avoid_sun_1wk, 8, DAYS, 1/2 none",
        "avoid_sun_1wk, 6.5, DAYS, 0 major",
        "avoid_sun_1wk, 167, HOURS, 0 major",
        "avoid_harsh_chemicals_1wk, 7, DAYS, 1 none",
        "avoid_harsh_chemicals_1wk, 3, DAYS, 0 major",
        "report_outside_window, 48, HOURS, 1 none",
        "report_outside_window, 2, DAYS, 1 none",
        "report_outside_window, 24, HOURS, 1/2 none",
        "report_outside_window, 3, DAYS, 0 critical",
        "no_repeat_before_interval, 28, DAYS, 0 major",
        "makeup_after_recovery, 1, DAYS, 0 minor",
        "avoid_pool_natural_water, 7, DAYS, 0 minor",
    })
    void a_time_has_a_careful_side_and_a_harmful_one(String row, String amount, Unit unit, String expected) {
        given(FACE, time(row))
                .answered("time", new Duration(new BigDecimal(amount), unit))
                .then("time", expected);
    }

    @ParameterizedTest(name = "{0}: the clinic sets it -> {1}")
    @CsvSource({
        "avoid_sun_1wk, 0 minor",
        "report_outside_window, 0 minor",
        "no_repeat_before_interval, 1 none",
        "makeup_after_recovery, 1 none",
        "avoid_pool_natural_water, 1 none"
    })
    void the_clinic_sets_it_is_right_only_where_the_texts_give_no_time(String row, String expected) {
        given(FACE, time(row)).answered("time", new ClinicSets()).then("time", expected);
    }

    @Test
    void the_line_names_the_time_in_the_unit_that_is_asked() {
        assertThat(given(FACE, time("avoid_sun_1wk"))
                        .grade("time")
                        .lines()
                        .get(0)
                        .accepted())
                .containsExactly("7 days");
        assertThat(given(FACE, time("report_outside_window"))
                        .grade("time")
                        .lines()
                        .get(0)
                        .accepted())
                .containsExactly("48 hours");
        assertThat(given(FACE, time("no_repeat_before_interval"))
                        .grade("time")
                        .lines()
                        .get(0)
                        .accepted())
                .containsExactly("clinic-sets");
    }

    @Test
    void a_time_left_open_scores_nothing_and_harms_nobody() {
        given(FACE, time("avoid_sun_1wk")).then("time", "0 none");
    }

    private static String time(String row) {
        return "- {item: time, asks: time, for: " + row + ", prompt: How long?}";
    }
}

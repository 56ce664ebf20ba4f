package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.exceptFor;
import static dev.needlewise.domain.protocol.Rows.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patients a depth row is about. */
class DepthConditionsTest {
    private static final DepthConditions.FromSession FROM_FOURTH =
            new DepthConditions.FromSession(4, new BigDecimal("1.5"));

    @Test
    void a_row_that_asks_for_nothing_is_about_everybody() {
        assertThat(when().areMetBy(Patient.withFineLines().facts())).isTrue();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "PIGMENT,    FACE, true",
        "ACNE_SCARS, FACE, true",
        "FINE_LINES, FACE, false",
        "PIGMENT,    NECK, false",
    })
    void a_row_is_about_any_of_its_concerns_in_its_areas(Concern concern, Area area, boolean met) {
        DepthConditions row = when(Concern.PIGMENT, Concern.ACNE_SCARS, Area.FACE, Area.HANDS);

        assertThat(row.areMetBy(Patient.with(concern, area).facts())).isEqualTo(met);
    }

    @Test
    void a_row_is_never_about_the_concerns_that_it_excepts() {
        DepthConditions row = exceptFor(Concern.TATTOO_REMOVAL);

        assertThat(row.areMetBy(Patient.withFineLines().facts())).isTrue();
        assertThat(row.areMetBy(Patient.with(Concern.TATTOO_REMOVAL, Area.BODY).facts()))
                .isFalse();
    }

    @Test
    void a_row_about_a_device_asks_what_is_used() {
        assertThat(when(Device.RF)
                        .areMetBy(Patient.withFineLines().treatedWith(Device.RF).facts()))
                .isTrue();
        assertThat(when(Device.RF).areMetBy(Patient.withFineLines().facts())).isFalse();
    }

    @Test
    void a_row_about_a_practitioner_asks_who_needles() {
        assertThat(when(Role.SELF)
                        .areMetBy(Patient.withFineLines().treatedBy(Role.SELF).facts()))
                .isTrue();
        assertThat(when(Role.SELF).areMetBy(Patient.withFineLines().facts())).isFalse();
    }

    @Test
    void a_row_about_findings_needs_one_of_them() {
        DepthConditions row = when(new Key("active_acne"), new Key("warts_in_area"));

        assertThat(row.areMetBy(Patient.withFineLines()
                        .found("diabetes", "warts_in_area")
                        .facts()))
                .isTrue();
        assertThat(row.areMetBy(Patient.withFineLines().found("diabetes").facts()))
                .isFalse();
    }

    @ParameterizedTest(name = "session {0} after {1} mm: {2}")
    @CsvSource({"3, 1.5, false", "4, 1.5, true", "5, 2.0, true", "4, 1.49, false", "4, , false"})
    void a_later_step_of_a_course_needs_the_sessions_before_it_at_its_depth(
            int number, BigDecimal atDepth, boolean met) {
        PlannedSession planned = new PlannedSession(number, Optional.ofNullable(atDepth));

        assertThat(when(FROM_FOURTH)
                        .areMetBy(Patient.withFineLines().planned(planned).facts()))
                .isEqualTo(met);
    }

    @Test
    void a_later_step_of_a_course_needs_a_planned_session() {
        assertThat(when(FROM_FOURTH).areMetBy(Patient.withFineLines().facts())).isFalse();
    }

    @Test
    void every_kind_of_condition_makes_a_row_ask_for_one_thing_more() {
        assertThat(when().count()).isZero();
        assertThat(when(FROM_FOURTH).count()).isOne();
        assertThat(exceptFor(Concern.PIGMENT).count()).isOne();
        assertThat(when(Concern.PIGMENT, Concern.FINE_LINES).count()).isOne();
        assertThat(new DepthConditions(
                                Set.of(Concern.PIGMENT),
                                Set.of(Concern.TATTOO_REMOVAL),
                                Set.of(Area.FACE),
                                Set.of(Device.PEN),
                                Set.of(Role.NURSE),
                                Set.of(new Key("active_acne")),
                                Optional.of(FROM_FOURTH))
                        .count())
                .isEqualTo(7);
    }

    @Test
    void only_a_concern_an_exception_or_an_area_says_where_a_row_belongs() {
        assertThat(when(Concern.PIGMENT).namesConcernOrArea()).isTrue();
        assertThat(exceptFor(Concern.PIGMENT).namesConcernOrArea()).isTrue();
        assertThat(when(Area.FACE).namesConcernOrArea()).isTrue();
        assertThat(when(Device.PEN, Role.NURSE, FROM_FOURTH).namesConcernOrArea())
                .isFalse();
    }
}

package dev.needlewise.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moments are said as the people of the cohort's time zone say them. */
class DatesTest {
    private final Dates auckland = new Dates(ZoneId.of("Pacific/Auckland"), Instant.parse("2026-11-20T20:00:00Z"));

    @Test
    void a_day_is_the_one_of_the_zone() {
        assertThat(auckland.day(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo("23 November");
    }

    @Test
    void the_year_is_said_where_it_is_another() {
        assertThat(auckland.day(Instant.parse("2027-01-05T00:00:00Z"))).isEqualTo("5 January 2027");
    }

    @Test
    void a_due_time_is_said_unless_it_is_the_end_of_the_day() {
        assertThat(auckland.until(Instant.parse("2026-11-30T04:30:00Z"))).isEqualTo("30 November, 17:30");
        assertThat(auckland.until(Instant.parse("2026-11-30T10:59:00Z"))).isEqualTo("30 November");
        assertThat(auckland.until(Instant.parse("2026-11-30T11:00:00Z"))).isEqualTo("30 November");
    }

    @Test
    void days_are_counted_by_the_calendar_of_the_zone() {
        assertThat(auckland.daysSince(Instant.parse("2026-11-20T10:00:00Z"))).isEqualTo(1);
        assertThat(auckland.daysSince(Instant.parse("2026-11-20T11:30:00Z"))).isZero();
    }

    @Test
    void somebody_in_no_cohort_has_no_zone_to_go_by() {
        assertThat(Dates.of(List.of(), Instant.EPOCH).day(Instant.EPOCH)).isEqualTo("1 January");
    }
}

package dev.needlewise.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dates as they are typed and shown in a cohort's time zone. */
class WhenTest {
    private static final When LONDON = new When(ZoneId.of("Europe/London"));

    @Test
    void a_date_and_time_is_read_in_the_zone() {
        Instant summer = Instant.parse("2026-07-01T16:00:00Z");
        assertThat(LONDON.read("2026-07-01T17:00")).contains(summer);
        assertThat(LONDON.read(" 2026-07-01 17:00 ")).contains(summer);
        assertThat(LONDON.read("2026-07-01   17:00")).contains(summer);
        assertThat(LONDON.moment(summer)).isEqualTo("1 July 2026, 17:00");
        assertThat(LONDON.typed(Optional.of(summer))).isEqualTo("2026-07-01 17:00");
    }

    @Test
    void a_date_alone_lasts_to_the_end_of_that_day() {
        assertThat(LONDON.read("2026-11-23")).contains(Instant.parse("2026-11-23T23:59:00Z"));
    }

    @Test
    void what_is_no_date_is_none() {
        assertThat(LONDON.read("")).isEmpty();
        assertThat(LONDON.read("tomorrow")).isEmpty();
        assertThat(LONDON.read("2026-02-30")).isEmpty();
        assertThat(LONDON.typed(Optional.empty())).isEmpty();
    }

    @Test
    void a_year_that_no_store_keeps_is_no_date() {
        assertThat(LONDON.read("9999-12-31")).isPresent();
        assertThat(LONDON.read("+999999999-12-31")).isEmpty();
        assertThat(LONDON.read("-0400-01-01")).isEmpty();
        assertThat(When.inAddress("9999-12-31T00:00:00Z")).isPresent();
        assertThat(When.inAddress("+1000000000-12-31T23:59:59Z")).isEmpty();
        assertThat(When.inAddress("-1000000000-01-01T00:00:00Z")).isEmpty();
        assertThat(When.inAddress("yesterday")).isEmpty();
    }

    @Test
    void a_zone_is_known_by_its_name_only() {
        assertThat(When.zone(" Europe/London ")).contains(ZoneId.of("Europe/London"));
        assertThat(When.zone("London")).isEmpty();
        assertThat(When.zone("+99:00")).isEmpty();
        assertThat(When.zone("")).isEmpty();
    }
}

package dev.needlewise.web.home;

import dev.needlewise.domain.training.people.Cohort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Says moments as the people of one time zone say them: "23 November", the year only where it is another. */
public record Dates(ZoneId zone, Instant now) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** In the zone of the cohort that was made first; on one's own there is none to go by. */
    public static Dates of(List<Cohort> cohorts, Instant now) {
        return new Dates(cohorts.stream().findFirst().map(Cohort::zone).orElse(ZoneOffset.UTC), now);
    }

    public String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /** With the time, unless it is the end of that day. */
    public String until(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day(local.toLocalDate().minusDays(1));
        }
        return local.toLocalTime().isBefore(LAST_MINUTE)
                ? day(local.toLocalDate()) + ", " + TIME.format(local)
                : day(local.toLocalDate());
    }

    public int daysSince(Instant moment) {
        LocalDate then = moment.atZone(zone).toLocalDate();
        return (int) ChronoUnit.DAYS.between(then, now.atZone(zone).toLocalDate());
    }

    private String day(LocalDate date) {
        boolean thisYear = date.getYear() == now.atZone(zone).getYear();
        return (thisYear ? DAY : DAY_AND_YEAR).format(date);
    }
}

package dev.needlewise.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Says moments in one time zone, and reads them as people type them there. */
public record When(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int LAST_YEAR = 9999;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    public String day(Instant moment) {
        return DAY.format(moment.atZone(zone));
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** For a machine: {@code 2026-11-23}. */
    public String date(Instant moment) {
        return moment.atZone(zone).toLocalDate().toString();
    }

    /** As people type it; empty text for none. */
    public String typed(Optional<Instant> moment) {
        return moment.map(at -> TYPED.format(at.atZone(zone))).orElse("");
    }

    /** Reads {@code 2026-11-23T17:00}, {@code 2026-11-23 17:00} or {@code 2026-11-23}, which lasts to the end of that day. */
    public Optional<Instant> read(String typed) {
        String text = typed.strip().replaceFirst("\\s+", "T");
        try {
            LocalDateTime local = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atTime(END_OF_DAY);
            return Optional.of(local.atZone(zone).toInstant()).filter(When::isOfFourDigits);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads a moment in an address, such as {@code 2026-11-23T16:00:00Z}. */
    public static Optional<Instant> inAddress(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(When::isOfFourDigits);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Java reads years of nine digits, which no store keeps. */
    private static boolean isOfFourDigits(Instant moment) {
        int year = moment.atZone(ZoneOffset.UTC).getYear();
        return year >= 0 && year <= LAST_YEAR;
    }

    /** What people call a zone: the longer name of UTC says nothing more. */
    public static String name(ZoneId zone) {
        return zone.getId().equals("Etc/UTC") || zone.getId().equals("Z") ? "UTC" : zone.getId();
    }

    /** A time zone by its name, such as {@code Europe/London}. */
    public static Optional<ZoneId> zone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(name.strip())
                    ? Optional.of(ZoneId.of(name.strip()))
                    : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}

package dev.needlewise.web.packs;

import dev.needlewise.domain.grading.change.Figure;
import dev.needlewise.domain.grading.change.Shift;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.web.page.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts the numbers of a rule into words. */
final class FigureWords {
    private FigureWords() {}

    /** One line for each number that is another one, of the one version or of the other. */
    static List<String> lines(List<Shift> shifts, Function<Shift, Optional<Figure>> side) {
        return shifts.stream()
                .map(shift -> Words.say(
                        "packs.figure." + shift.what(),
                        side.apply(shift).map(FigureWords::say).orElseGet(() -> Words.say("packs.figure.none"))))
                .toList();
    }

    static String say(Figure figure) {
        if (figure instanceof Figure.Stretch stretch) {
            return band(stretch.band());
        }
        if (figure instanceof Figure.UpTo upTo) {
            return limit(upTo.limit());
        }
        return ((Figure.Time) figure)
                .hours()
                .map(hours -> Words.say("packs.figure.hours", plain(hours)))
                .orElseGet(() -> Words.say("packs.figure.clinic"));
    }

    private static String band(Band band) {
        if (band.from().compareTo(band.to()) == 0) {
            return Words.say("feedback.depth", plain(band.to()));
        }
        String ends = (band.fromBelongs() ? "closed" : "open") + "." + (band.toBelongs() ? "closed" : "open");
        return Words.say("packs.figure.band." + ends, plain(band.from()), plain(band.to()));
    }

    private static String limit(Limit limit) {
        return Words.say(limit.belongs() ? "packs.figure.up-to" : "packs.figure.below", plain(limit.at()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

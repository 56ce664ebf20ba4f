package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.ClinicSets;
import dev.needlewise.domain.grading.Response.Duration;
import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.scenario.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A time: the stated one is best, the careful side of it is safe, the other side harms; no time is ever invented. */
record TimeRule() implements ScoringRule {
    @Override
    public boolean appliesTo(Item item) {
        return item instanceof Item.Time;
    }

    @Override
    public Marks mark(Asked asked) {
        Item.Time item = (Item.Time) asked.item();
        Optional<AftercareRow> row = asked.keyed().protocol().aftercare(item.row());
        Optional<TimeWindow> stated = row.flatMap(AftercareRow::window);
        if (row.isEmpty() || stated.isEmpty()) {
            Right unknown = new Right(item.row().value(), Optional.empty(), List.of(), List.of(), "");
            return Marks.of(unknown.unanswered(item.id()));
        }
        TimeWindow window = stated.get();
        Right right = right(row.get(), window);
        Optional<Duration> duration = asked.response(Duration.class);
        if (duration.isPresent()) {
            int side = window.hours()
                    .map(hours -> duration.get().hours().compareTo(hours))
                    .orElse(HARMFUL);
            boolean safe = window.hours().isPresent() && isSafeSide(window, side);
            return Marks.of(right.line(
                    item.id(), duration.get().code(), score(window, side), safe ? Harm.NONE : window.harm()));
        }
        if (asked.response(ClinicSets.class).isPresent()) {
            boolean clinicSets = window.hours().isEmpty();
            Fraction score = clinicSets ? Fraction.ONE : Fraction.ZERO;
            return Marks.of(right.line(item.id(), ClinicSets.CODE, score, clinicSets ? Harm.NONE : Harm.MINOR));
        }
        return Marks.of(right.unanswered(item.id()));
    }

    /** Any number is on the harmful side of a time that the clinic sets. */
    private static final int HARMFUL = -1;

    private static boolean isSafeSide(TimeWindow window, int side) {
        return window.kind() == TimeWindow.Kind.WAIT_AT_LEAST ? side >= 0 : side <= 0;
    }

    private static Fraction score(TimeWindow window, int side) {
        if (window.hours().isEmpty() || !isSafeSide(window, side)) {
            return Fraction.ZERO;
        }
        return side == 0 ? Fraction.ONE : Weights.SAFE_NOT_BEST;
    }

    private static Right right(AftercareRow row, TimeWindow window) {
        String accepted =
                window.hours().map(hours -> code(hours, window.unit())).orElse(ClinicSets.CODE);
        return new Right(row.key().value(), Optional.of(row.rule()), row.claims(), List.of(accepted), row.because());
    }

    private static String code(BigDecimal hours, TimeWindow.Unit unit) {
        BigDecimal amount = hours.divide(unit.inHours(BigDecimal.ONE));
        return new Duration(amount, unit).code();
    }
}

package dev.needlewise.web.cohort;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.web.http.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which share the heat map shows, of which attempt; anything else in the address means the usual. */
public record HeatChoice(Optional<Dimension> dimension, Optional<WhichCounts> which) {
    public static final String OVERALL = "overall";
    public static final String COUNTING = "counting";

    static HeatChoice of(Visit visit) {
        return of(visit.field("dimension"), visit.field("attempt"));
    }

    static HeatChoice of(String dimension, String attempt) {
        return new HeatChoice(
                Arrays.stream(Dimension.values())
                        .filter(each -> each.code().equals(dimension))
                        .findFirst(),
                Arrays.stream(WhichCounts.values())
                        .filter(each -> code(each).equals(attempt))
                        .findFirst());
    }

    static String code(WhichCounts which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    String dimensionCode() {
        return dimension.map(Dimension::code).orElse(OVERALL);
    }

    String attemptCode() {
        return which.map(HeatChoice::code).orElse(COUNTING);
    }

    static List<String> dimensions() {
        return List.of(OVERALL, Dimension.DEPTH.code(), Dimension.CONTRAINDICATIONS.code(), Dimension.AFTERCARE.code());
    }

    static List<String> attempts() {
        return List.of(COUNTING, code(WhichCounts.LATEST), code(WhichCounts.FIRST), code(WhichCounts.BEST));
    }

    /** The share to show; nothing where the case has none in this dimension. */
    Optional<Fraction> share(Grade grade) {
        return dimension.map(grade::dimension).orElseGet(() -> Optional.of(grade.score()));
    }
}

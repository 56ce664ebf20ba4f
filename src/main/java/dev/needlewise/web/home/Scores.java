package dev.needlewise.web.home;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.web.page.DimensionMeter;
import dev.needlewise.web.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts scores into figures that never round up to the pass mark. */
record Scores(PassRule rule) {
    String percent(Fraction score) {
        return figure(score).toPlainString() + "%";
    }

    /** A dimension that a case does not have is a dash. */
    String percent(Optional<Fraction> score) {
        return score.map(this::percent).orElse("–");
    }

    /** One meter for each dimension that there is something about. */
    List<DimensionMeter> meters(Map<Dimension, Fraction> means) {
        List<DimensionMeter> meters = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Fraction mean = means.get(dimension);
            if (mean != null) {
                meters.add(new DimensionMeter(
                        Words.say("dimension." + dimension.code()),
                        dimension.code(),
                        figure(mean),
                        cut(),
                        sentence(mean)));
            }
        }
        return List.copyOf(meters);
    }

    String cutNote() {
        return Words.say("home.cut", cut());
    }

    /** What it takes to pass one case. */
    String passNote() {
        return Words.say(rule.majorAllowed() == 0 ? "case.pass.words" : "case.pass.words.majors", cut());
    }

    private int cut() {
        return rule.cut().movePointRight(2).intValue();
    }

    private BigDecimal figure(Fraction score) {
        return Percent.of(score, Fraction.of(rule.cut()));
    }

    private String sentence(Fraction mean) {
        BigDecimal missing = BigDecimal.valueOf(cut()).subtract(figure(mean));
        if (missing.signum() <= 0) {
            return Words.say(missing.signum() == 0 ? "home.meter.at" : "home.meter.above");
        }
        boolean one = missing.compareTo(BigDecimal.ONE) == 0;
        return Words.say(one ? "home.meter.below.one" : "home.meter.below.many", missing.toPlainString());
    }
}

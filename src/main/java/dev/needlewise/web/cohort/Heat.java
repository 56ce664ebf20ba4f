package dev.needlewise.web.cohort;

import dev.needlewise.application.cohort.CohortOverview;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.session.CaseResult;
import dev.needlewise.web.page.HeatCell;
import dev.needlewise.web.page.HeatMap;
import dev.needlewise.web.page.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Draws a cohort's heat map. */
record Heat(CohortOverview overview, HeatChoice choice, String contextPath) {
    /** Ours: below it is far from the cut, above the other it is safely past it. */
    private static final int LOW = 50;

    private static final int HIGH = 90;

    HeatMap map() {
        List<HeatMap.Row> rows = overview.trainees().stream().map(this::row).toList();
        return new HeatMap(
                Words.say(
                        "heat.caption",
                        Words.say("heat.attempt." + choice.attemptCode()),
                        Words.say("heat.dimension." + choice.dimensionCode())),
                overview.cases().stream().map(CohortOverview.Column::title).toList(),
                rows,
                medians(rows),
                new HeatMap.Bands(LOW, cutPercent(), HIGH));
    }

    private HeatMap.Row row(Member trainee) {
        List<HeatCell> cells = overview.cases().stream()
                .map(column -> cell(trainee, column.scenario()))
                .toList();
        String href = contextPath + "/cohorts/" + overview.cohort().id() + "/trainees/"
                + trainee.person().id();
        return new HeatMap.Row(trainee.person().displayName(), href, cells);
    }

    private HeatCell cell(Member trainee, ScenarioId scenario) {
        Optional<CaseResult> result = overview.result(trainee.person().id(), scenario);
        if (result.isEmpty()) {
            return HeatCell.none(Words.say("heat.none"));
        }
        CaseResult found = result.get();
        Optional<Fraction> share = choice.share(found.counting().grade());
        return new HeatCell(
                share.map(this::percent).orElse(null),
                found.criticalOpen(),
                share.isPresent() ? "" : Words.say("heat.no-dimension"),
                contextPath + "/reviews/" + found.counting().session());
    }

    /** Rounded so that less than the cut never reads as the cut; the map has no room for decimals. */
    private int percent(Fraction share) {
        return Percent.of(share, Fraction.of(overview.passRule().cut()))
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
    }

    private int cutPercent() {
        return overview.passRule()
                .cut()
                .movePointRight(2)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private List<String> medians(List<HeatMap.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> medians = new ArrayList<>();
        for (int column = 0; column < overview.cases().size(); column++) {
            int at = column;
            medians.add(median(rows.stream()
                    .map(row -> row.cells().get(at).percent())
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList()));
        }
        return medians;
    }

    /** The middle one, or the mean of the middle two rounded half up; a dash for none. */
    static String median(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return "–";
        }
        int middle = sorted.size() / 2;
        int median =
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle) + 1) / 2;
        return Integer.toString(median);
    }
}

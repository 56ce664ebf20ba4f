package dev.needlewise.web.cohort;

import dev.needlewise.application.cohort.CohortCsv;
import dev.needlewise.application.cohort.CsvLine;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.session.FinishedAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a cohort's table as CSV that a spreadsheet opens without taking anybody's text for a formula. */
final class CsvText {
    private static final String[] HEAD = {
        "trainee",
        "trainee_id",
        "case",
        "case_title",
        "assignment",
        "mode",
        "attempts",
        "attempt",
        "finished",
        "late",
        "expired",
        "score_percent",
        "score",
        "passed",
        "harm",
        "major_errors",
        "critical_errors",
        "critical_open",
        "sure_and_unsafe",
        "depth_percent",
        "contraindications_percent",
        "aftercare_percent",
        "decision"
    };

    private CsvText() {}

    static String of(CohortCsv.Table table) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEAD).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (CsvLine line : table.lines()) {
                printer.printRecord(cells(line, table.passRule()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Only text that people wrote needs care; numbers, codes and dates are ours. */
    private static List<Object> cells(CsvLine line, PassRule rule) {
        FinishedAttempt attempt = line.counting();
        Fraction cut = Fraction.of(rule.cut());
        return List.of(
                harmless(line.trainee().displayName()),
                line.trainee().id(),
                line.scenario(),
                harmless(line.caseTitle()),
                harmless(line.assignment().map(Assignment::title).orElse("")),
                line.assignment().map(assignment -> assignment.mode().code()).orElse("practice"),
                line.attempts(),
                attempt.number(),
                attempt.finished(),
                attempt.late(),
                attempt.expired(),
                Percent.of(attempt.grade().score(), cut).toPlainString(),
                fraction(attempt.grade().score()),
                attempt.grade().passed(),
                attempt.grade().harm().code(),
                attempt.grade().majors(),
                attempt.grade().criticals(),
                line.criticalOpen(),
                attempt.grade().sureAndUnsafe(),
                percent(attempt, Dimension.DEPTH, cut),
                percent(attempt, Dimension.CONTRAINDICATIONS, cut),
                percent(attempt, Dimension.AFTERCARE, cut),
                line.decision().map(decision -> decision.verdict().code()).orElse(""));
    }

    /** As a decimal of six places, because a spreadsheet takes 3/4 for a date. */
    private static String fraction(Fraction score) {
        return new BigDecimal(score.numerator())
                .divide(new BigDecimal(score.denominator()), 6, RoundingMode.DOWN)
                .toPlainString();
    }

    private static String percent(FinishedAttempt attempt, Dimension dimension, Fraction cut) {
        Optional<Fraction> share = attempt.grade().dimension(dimension);
        return share.map(found -> Percent.of(found, cut).toPlainString()).orElse("");
    }

    /**
     * Text that no spreadsheet runs: after an apostrophe, where its first character could begin a formula. White space
     * before that character hides it from no spreadsheet, so it does not here either.
     */
    static String harmless(String text) {
        int first = 0;
        while (first < text.length() && isSpace(text.charAt(first))) {
            first++;
        }
        boolean formula = first < text.length() && "=+-@".indexOf(text.charAt(first)) >= 0;
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula || control ? "'" + text : text;
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF';
    }
}

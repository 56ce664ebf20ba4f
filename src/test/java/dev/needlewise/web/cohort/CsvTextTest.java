package dev.needlewise.web.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.cohort.CohortCsv;
import dev.needlewise.application.cohort.CsvLine;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that leaves our keeping: exact, and no formula in anybody's spreadsheet. */
class CsvTextTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ID = "00000000-0000-4000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                " =1+1",
                "\t=1",
                "\u00a0=1"
            })
    void what_a_spreadsheet_could_run_stands_behind_an_apostrophe(String name) {
        assertThat(CsvText.harmless(name)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Priya Raman", "O'Neill", "1 = 1", "Anne-Marie", "a@b", "'=1"})
    void everything_else_stays_as_it_was_written(String name) {
        assertThat(CsvText.harmless(name)).isEqualTo(name);
    }

    @Test
    void a_name_cannot_break_out_of_its_cell() {
        assertThat(lines("Eve\",=1+1,\"\n=2+2").get(1)).startsWith("\"Eve\"\",=1+1,\"\"");
    }

    @Test
    void a_line_has_a_value_for_every_column() {
        List<String> lines = lines("Priya Raman");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).split(",", -1)).hasSameSizeAs(lines.get(0).split(",", -1));
        assertThat(lines.get(1))
                .startsWith("Priya Raman," + ID + ",blister,A blister,,practice,2,2,2026-11-20T12:00:00Z,false,false,")
                .contains(",74.9,0.749000,false,critical,1,1,true,true,74.9,,");
    }

    private static List<String> lines(String name) {
        Grade grade = new Grade(
                Fraction.of(749, 1000),
                Harm.CRITICAL,
                false,
                Map.of(Dimension.DEPTH, Fraction.of(749, 1000)),
                1,
                1,
                true);
        CsvLine line = new CsvLine(
                new Person(new PersonId(ID), name, NOON),
                new ScenarioId("blister"),
                "A blister",
                Optional.empty(),
                2,
                new FinishedAttempt(new SessionId(ID), 2, NOON, false, false, grade),
                true,
                Optional.empty());
        Cohort cohort = new Cohort(
                new CohortId(ID),
                "Autumn",
                "default",
                ZoneOffset.UTC,
                new JoiningCode("ABCDEFGH"),
                NOON,
                Optional.empty());
        return CsvText.of(new CohortCsv.Table(cohort, PassRule.of("0.75", 0), List.of(line)))
                .lines()
                .toList();
    }
}

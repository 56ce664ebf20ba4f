package dev.needlewise.web.home;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.content.PackFolder;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trainee of a cohort who was asked to do cases of the shipped pack. */
final class Trained {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final PersonId PRIYA = new PersonId("00000000-0000-4000-8000-000000000001");
    static final Pack PACK = pack();
    static final Scenario CASE = PACK.scenarios().get(0);
    static final Cohort COHORT = new Cohort(
            new CohortId("00000000-0000-4000-8000-000000000002"),
            "Autumn",
            PACK.defaultProfile(),
            ZoneId.of("Europe/London"),
            new JoiningCode("ABCDEFGH"),
            NOW,
            Optional.empty());

    private Trained() {}

    static Assignment assignment() {
        return Assignment.of(
                new AssignmentId("00000000-0000-4000-8000-000000000003"),
                COHORT.id(),
                "First cases",
                List.of(CASE.id()),
                NOW);
    }

    static Task task(Assignment assignment, Optional<Standing> standing) {
        int attempts = standing.map(Standing::attempts).orElse(0);
        return new Task(
                assignment,
                COHORT,
                CASE,
                assignment.stateFor(PRIYA, NOW, attempts, 0),
                Optional.empty(),
                standing,
                attempts,
                assignment.dueFor(PRIYA));
    }

    static Standing standing(Assignment assignment, Fraction score, boolean passed, int criticals) {
        return standing(CASE.id(), Scope.ofAssignment(COHORT.id(), assignment.id()), score, passed, criticals);
    }

    static Standing standing(ScenarioId scenario, Scope scope, Fraction score, boolean passed, int criticals) {
        Grade grade = new Grade(
                score,
                criticals > 0 ? Harm.CRITICAL : Harm.NONE,
                passed,
                Map.of(Dimension.DEPTH, score),
                0,
                criticals,
                false);
        FinishedAttempt attempt =
                new FinishedAttempt(new SessionId("00000000-0000-4000-8000-000000000004"), 1, NOW, false, false, grade);
        return Standing.begun(new StandingKey(PRIYA, scenario, scope), scenario, attempt);
    }

    static Scores scores() {
        return new Scores(PACK.passRule());
    }

    private static Pack pack() {
        try {
            return new YamlPackReader()
                    .read(PackFolder.read(Path.of("quizzes", "microneedling")))
                    .pack()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.needlewise.application.cohort;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.session.FinishedAttempt;
import java.util.Optional;

/**
 * One row of a cohort's table: a trainee at a case within an assignment, or within the cohort's practice.
 *
 * @param counting the attempt that counts there
 * @param criticalOpen whether a critical error is open, whichever attempt counts
 * @param decision the one that holds about the attempt that counts
 */
public record CsvLine(
        Person trainee,
        ScenarioId scenario,
        String caseTitle,
        Optional<Assignment> assignment,
        int attempts,
        FinishedAttempt counting,
        boolean criticalOpen,
        Optional<ReviewDecision> decision) {}

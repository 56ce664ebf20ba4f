package dev.needlewise.application.cohort;

import dev.needlewise.domain.training.people.Cohort;

/** A cohort in a list, with how many train in it now. */
public record CohortLine(Cohort cohort, int trainees) {}

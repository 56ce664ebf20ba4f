package dev.needlewise.application.launch;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;

/**
 * The assignment behind an activity of a course.
 *
 * @param copied whether it was taken over from another course, without its dates
 */
public record LaunchedActivity(CohortId cohort, AssignmentId assignment, boolean copied) {}

package dev.needlewise.application.cohort;

import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.review.Attention;

/** A trainee of a cohort who needs attention, and why. */
public record Need(Cohort cohort, Person trainee, Attention attention) {}

/**
 * What a cohort is asked to do: cases, when, how often, and which attempt counts.
 *
 * <p>Rules are methods that take the time and what has been done, and return a value that says why. A due date closes
 * an assignment for new attempts only; a running one may be finished and is marked late.
 */
@NullMarked
package dev.needlewise.domain.training.assignment;

import org.jspecify.annotations.NullMarked;

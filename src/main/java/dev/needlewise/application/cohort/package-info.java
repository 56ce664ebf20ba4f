/**
 * A cohort: making, joining, settling and closing it, how its trainees stand, and how its questions perform.
 *
 * <p>An administrator may settle who belongs to a cohort without seeing how anybody did. What a page of standings costs
 * does not grow with the number of sessions.
 */
@NullMarked
package dev.needlewise.application.cohort;

import org.jspecify.annotations.NullMarked;

/**
 * What learning platforms and their people ask for: launches, choosing content for a course, its activities and marks,
 * its roster, and the platforms themselves.
 *
 * <p>A launch is valid before it comes here. It may make a person, a cohort and an assignment; whatever else a course
 * says is believed no further than a name. A launch may make somebody a supervisor, a roster never does.
 */
@NullMarked
package dev.needlewise.application.launch;

import org.jspecify.annotations.NullMarked;

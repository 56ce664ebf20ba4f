/**
 * A supervisor's cohorts: how they stand, who is in them, what they are asked to do, and their table to take away.
 *
 * <p>Handlers parse, call a use case and render; whatever the viewer does not supervise is not there. Forms keep what was
 * typed when something has to be mended.
 */
@NullMarked
package dev.needlewise.web.cohort;

import org.jspecify.annotations.NullMarked;

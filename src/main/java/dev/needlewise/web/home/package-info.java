/**
 * What somebody sees between cases: their home by role, the cases, one case before it is begun, and their progress.
 *
 * <p>Nothing here decides anything: use cases gather, and these classes put it into words, dates and links. What an
 * assignment holds back until its due date is held back on these pages too, scores as well as reasons. Dates are those of
 * the cohort's time zone.
 */
@NullMarked
package dev.needlewise.web.home;

import org.jspecify.annotations.NullMarked;

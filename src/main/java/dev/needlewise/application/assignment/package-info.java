/**
 * What a cohort is asked to do: assigning cases, changing the terms, more time for one person, taking back.
 *
 * <p>A supervisor sees who did how much of it, a trainee what is before them as a list of tasks. Cases and mode of an
 * assignment never change, so that its attempts can be compared.
 */
@NullMarked
package dev.needlewise.application.assignment;

import org.jspecify.annotations.NullMarked;

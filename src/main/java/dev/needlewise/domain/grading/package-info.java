/**
 * Judging what was answered: pure functions from a keyed case and its responses to an outcome.
 *
 * <p>Two axes that are never mixed: an exact {@link dev.needlewise.domain.grading.Fraction} of the right decision, and
 * the harm that the choices would have done. Each {@link dev.needlewise.domain.grading.ScoringRule} is a named value in
 * a list; the {@link dev.needlewise.domain.grading.Grader} puts their marks together, counts what follows from one
 * unsafe choice once, and writes the receipt. Nothing here knows time, storage or pages, so every grade can be computed
 * again. Imports the material, the protocol and the scenario.
 */
@NullMarked
package dev.needlewise.domain.grading;

import org.jspecify.annotations.NullMarked;

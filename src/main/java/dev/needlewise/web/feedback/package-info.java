/**
 * What an answer was worth, and why: the words of a receipt, for the trainee who gave it and the supervisor who reads it.
 *
 * <p>Every line shows its rule's reason, the claims behind it and how strong they are. Nothing is decided here: grades and
 * accepted answers come from the grader, reasons from the pack.
 */
@NullMarked
package dev.needlewise.web.feedback;

import org.jspecify.annotations.NullMarked;

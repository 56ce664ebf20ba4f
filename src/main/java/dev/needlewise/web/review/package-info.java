/**
 * Reading what trainees did: what waits, one session answer by answer with its receipt, what is said and decided about it,
 * doubts about reasons, and the record of who did what.
 *
 * <p>Nothing is graded or decided here. The explanations are those that the trainee gets, from
 * {@link dev.needlewise.web.feedback}.
 */
@NullMarked
package dev.needlewise.web.review;

import org.jspecify.annotations.NullMarked;

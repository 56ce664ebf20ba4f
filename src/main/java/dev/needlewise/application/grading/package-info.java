/**
 * What a session is worth: its grade at its end, the mark for a gradebook, and both again by another version's rules.
 *
 * <p>Whatever follows from a grade is kept in the transaction that makes it. A grade is always worked out from what is
 * stored, by the pack that the session was played with or graded by last; how right an answer is, the domain says.
 */
@NullMarked
package dev.needlewise.application.grading;

import org.jspecify.annotations.NullMarked;

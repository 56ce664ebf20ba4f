/**
 * What supervisors make of a session: comments, decisions, another try; what trainees question; and the record of it.
 *
 * <p>Nobody takes back what is said here: a decision is replaced only with a reason, and the old one stays; a critical
 * error that a supervisor closes stays in the session. It goes only where the person whom it is about is erased; the
 * record of it loses its words then, and old entries where an institution keeps them for so many days only.
 */
@NullMarked
package dev.needlewise.domain.training.review;

import org.jspecify.annotations.NullMarked;

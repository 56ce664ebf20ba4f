/**
 * What supervisors make of a session: comments, decisions, another try; what trainees question; and the record of it.
 *
 * <p>Nothing here is ever erased. A decision is replaced only with a reason, the old one stays; a critical error that a
 * supervisor closes stays in the session.
 */
@NullMarked
package dev.needlewise.domain.training.review;

import org.jspecify.annotations.NullMarked;

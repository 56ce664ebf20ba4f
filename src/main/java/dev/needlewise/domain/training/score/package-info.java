/**
 * Scores on their way to a platform's gradebook.
 *
 * <p>A score is queued in the transaction that finishes the session, so none is lost and none is sent for a session that
 * was rolled back. Who sends it, and how often it is tried, is the gradebook's business.
 */
@NullMarked
package dev.needlewise.domain.training.score;

import org.jspecify.annotations.NullMarked;

/**
 * What is made of a finished session: the feedback that its trainee reads and may doubt, the review that its supervisor
 * reads, says and decides, and the record of who did what.
 *
 * <p>Both read the same outcome, worked out again from what is stored. A decision or a closed error needs a reason where
 * it changes something, and what was there before stays on record.
 */
@NullMarked
package dev.needlewise.application.review;

import org.jspecify.annotations.NullMarked;

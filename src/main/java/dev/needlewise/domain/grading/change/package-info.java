/**
 * What another version of a pack would change: cases, keys and rules, worked out from the two versions alone.
 *
 * <p>Whom it concerns is for the use cases to say; here nobody is known.
 */
@NullMarked
package dev.needlewise.domain.grading.change;

import org.jspecify.annotations.NullMarked;

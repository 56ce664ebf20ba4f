/**
 * Reading JSON from strangers: bounded in depth and size, no name twice, nothing after the end.
 *
 * <p>A claim of the wrong type is never taken for an absent one where a decision rests on it. Text that only describes
 * (names, titles) is cut and cleaned instead, for no launch may fail because of a long title.
 */
@NullMarked
package dev.needlewise.lti.json;

import org.jspecify.annotations.NullMarked;

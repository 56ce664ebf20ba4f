/**
 * What can be done: one class per use case with one public method, which loads, decides, saves and tells.
 *
 * <p>Results are values; a refusal is one of them, and only surprises are thrown. Every use case is told who asks, as a
 * {@code Viewer}, and whatever somebody may not see does not exist for them. This room owns the
 * ports that are no repositories, and decides nothing that the domain can decide. Randomness comes from
 * {@code Fresh} and time from a {@link java.time.Clock}.
 *
 * <p>Use cases are sorted by subject, a package each; this one holds only what the subjects share, and knows none of
 * them. A subject may ask another, never in a circle.
 */
@NullMarked
package dev.needlewise.application;

import org.jspecify.annotations.NullMarked;

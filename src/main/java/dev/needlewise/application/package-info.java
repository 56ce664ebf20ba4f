/**
 * What can be done: one class per use case, which loads, decides, saves and tells.
 *
 * <p>Results are values; a refusal is one of them, and only surprises are thrown. What people do is told who asks, as a
 * {@code Viewer}, and whatever somebody may not see does not exist for them; what housekeeping does, and what comes
 * before anybody is known, is told nobody. This room owns the
 * ports that are no repositories, and decides nothing that the domain can decide. Randomness comes from
 * {@code Fresh} and time from a {@link java.time.Clock}.
 *
 * <p>Use cases are sorted by subject, a package each; this one holds only what the subjects share, and knows none of
 * them. A subject may ask another, never in a circle.
 */
@NullMarked
package dev.needlewise.application;

import org.jspecify.annotations.NullMarked;

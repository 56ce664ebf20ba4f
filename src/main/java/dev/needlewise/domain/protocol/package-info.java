/**
 * What is right for a patient: a clinic's rules over a presentation, each citing claims of the material.
 *
 * <p>{@link dev.needlewise.domain.protocol.Protocol#decide} is the only way to an answer key. Rows keep the ids and keys
 * of the protocol file ({@code D-01}, {@code active_acne}); a profile overlays rows without copying them. Decisions are
 * plain values, and every part of one names its rule and the claims behind it. Imports only the material.
 */
@NullMarked
package dev.needlewise.domain.protocol;

import org.jspecify.annotations.NullMarked;

/**
 * What is known: sources, their passages, the claims read out of them, and the places where claims conflict.
 *
 * <p>Nothing here decides anything. A claim says where it stands, how strong it is and whether it may be taught; a
 * conflict says how the disagreement is taught. Everything is restated in our own words. Imports nothing of ours.
 */
@NullMarked
package dev.needlewise.domain.material;

import org.jspecify.annotations.NullMarked;

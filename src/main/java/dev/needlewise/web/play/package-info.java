/**
 * The player: what a page of a case shows, and what its form means.
 *
 * <p>Nothing of the key is on a page before its stage is closed: field names and values are positions, never protocol
 * keys. What was typed comes back exactly as it was, whatever was wrong with it.
 */
@NullMarked
package dev.needlewise.web.play;

import org.jspecify.annotations.NullMarked;

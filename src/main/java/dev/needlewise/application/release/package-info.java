/**
 * Which version of the content is in use: bringing, uploading, comparing, taking into use, removing, and signing for it.
 *
 * <p>An administrator chooses what runs, a supervisor answers for what is right; neither can do the other's part. A pack
 * with a problem is refused whole.
 */
@NullMarked
package dev.needlewise.application.release;

import org.jspecify.annotations.NullMarked;

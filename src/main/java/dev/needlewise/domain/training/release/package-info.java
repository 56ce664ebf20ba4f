/**
 * Which version of the content is in use, which others there are to choose from, and who signed for what.
 *
 * <p>A version is never changed: another upload is another version. Taking into use and signing are only ever added to;
 * a signature can be withdrawn, and stays on record.
 */
@NullMarked
package dev.needlewise.domain.training.release;

import org.jspecify.annotations.NullMarked;

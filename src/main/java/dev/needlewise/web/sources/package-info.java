/**
 * What is known, for everyone to read: the claims by topic, a page for each, and where sources disagree.
 *
 * <p>The pack is the truth; these pages only lay it out, with how strong each statement is and what rests on it.
 */
@NullMarked
package dev.needlewise.web.sources;

import org.jspecify.annotations.NullMarked;

/**
 * What keeps an installation well: how its store is, what is forgotten after a time, and the demo.
 *
 * <p>The ports here are for whoever watches, and for housekeeping, which two nodes may do at once.
 */
@NullMarked
package dev.needlewise.application.operation;

import org.jspecify.annotations.NullMarked;

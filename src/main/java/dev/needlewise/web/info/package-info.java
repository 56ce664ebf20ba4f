/** Pages that say how things are: help, privacy, accessibility, preferences, and what happens when something fails. */
@NullMarked
package dev.needlewise.web.info;

import org.jspecify.annotations.NullMarked;

/** How the questions perform that a cohort has answered, with no figure that the group is too small for. */
@NullMarked
package dev.needlewise.web.items;

import org.jspecify.annotations.NullMarked;

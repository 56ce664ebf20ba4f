/**
 * The way out to learning platforms: scores go out, rosters and keys come in.
 *
 * <p>Every call goes through {@link dev.needlewise.gradebook.HttpPlatformCalls}, which is bounded in time and size and
 * looks at each address before it is called. A call that brings nothing ends in a {@link
 * dev.needlewise.gradebook.ServiceFailed} that says whether another try may help. What a score is, and when it is due,
 * is decided elsewhere; here it is only carried, in order and not twice.
 */
@NullMarked
package dev.needlewise.gradebook;

import org.jspecify.annotations.NullMarked;

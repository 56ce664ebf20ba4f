/**
 * What a trainee sees between cases: what to go on with, the cases there are, one of them, and their own progress.
 *
 * <p>Only looking happens here; nothing is kept.
 */
@NullMarked
package dev.needlewise.application.home;

import org.jspecify.annotations.NullMarked;

/**
 * Deep Linking 2.0: what a platform wants to be given, and the signed answer with what was chosen.
 *
 * <p>The settings of a request stay on our side, with the session of the person who chooses. The answer holds no more
 * than they accept: one item where several are not welcome, no columns where the platform wants none.
 */
@NullMarked
package dev.needlewise.lti.deeplinking;

import org.jspecify.annotations.NullMarked;

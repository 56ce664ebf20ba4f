/**
 * What learning platforms and their people open: login, launch, registration, choosing for a course, the activity of a
 * course, and the page on which an administrator keeps the platforms.
 *
 * <p>Forms of platforms cannot carry our token; their proof is the state of a login, or the words of an invitation.
 * Every refusal is one page in the 4xx range and one row of the audit.
 *
 * <p>Refusals are counted in memory, by registration and address: each node counts for itself and forgets when it stops.
 * That keeps a flood from the store, which the count would otherwise be a way to reach.
 */
@NullMarked
package dev.needlewise.web.lti;

import org.jspecify.annotations.NullMarked;

/**
 * How a platform and this tool get to know each other: by dynamic registration, which an invitation opens, or by hand.
 *
 * <p>An invitation is good once and for a while; one that the settings name stands for as long as they do. A platform
 * is believed only where all its addresses belong together, and a registration that is known already is never
 * overwritten. Every no is a {@link dev.needlewise.lti.registration.RegistrationRefusal}.
 */
@NullMarked
package dev.needlewise.lti.registration;

import org.jspecify.annotations.NullMarked;

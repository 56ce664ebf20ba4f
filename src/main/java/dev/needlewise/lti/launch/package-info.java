/**
 * From the first knock of a browser to a {@link dev.needlewise.lti.launch.Launch}, which exists only once it is valid.
 *
 * <p>A launch comes in two steps. {@link dev.needlewise.lti.launch.LoginDesk} answers the knock with a state and a
 * nonce; {@link dev.needlewise.lti.launch.LaunchDesk} takes the state back once, from the same browser, and lets {@link
 * dev.needlewise.lti.launch.TokenCheck} and {@link dev.needlewise.lti.launch.MessageReader} read the signed message, in
 * the order of the specification. Every no is a {@link dev.needlewise.lti.launch.LaunchRefusal} with one code and one
 * sentence. Roles, names and addresses of a request are believed only from the signed message.
 */
@NullMarked
package dev.needlewise.lti.launch;

import org.jspecify.annotations.NullMarked;

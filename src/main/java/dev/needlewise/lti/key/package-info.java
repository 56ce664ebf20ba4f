/**
 * Keys: our own, with which assertions and responses are signed, and those of platforms, which prove a launch.
 *
 * <p>Only RS256 with RSA keys of 2048 bits or more. A key is looked up in the set of one registration and nowhere else;
 * what a token says about where to find its key is never read. Our private keys leave this room only as bytes for
 * whoever seals them.
 */
@NullMarked
package dev.needlewise.lti.key;

import org.jspecify.annotations.NullMarked;

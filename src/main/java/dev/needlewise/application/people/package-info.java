/**
 * People: signing in and out, who a browser stands for, and what is kept about somebody, to hand over or to erase.
 *
 * <p>Passwords are never seen here: somebody else vouches for a person. A cookie is kept as a hash only, and guessing is
 * slowed down on every node alike.
 */
@NullMarked
package dev.needlewise.application.people;

import org.jspecify.annotations.NullMarked;

/**
 * Coming and going: the sign-in form in front of the container's own accounts, sign-out, and who one is; and for
 * administrators the list of people, what is kept about one, taking all of it along, and erasing it.
 *
 * <p>The container checks the password; what it says is copied into a session row of ours and its own session is ended
 * at once, so that any node can answer the next request. Every sign-in makes a new cookie, so nobody can be made to use
 * one that somebody else knows.
 */
@NullMarked
package dev.needlewise.web.people;

import org.jspecify.annotations.NullMarked;

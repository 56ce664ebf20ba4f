/**
 * Playing a case: beginning a session or going back to it, reading its pages, answering, going on, and its end.
 *
 * <p>A session belongs to whoever plays it and exists for nobody else here. What is answered is kept before anybody is
 * told so, and a form that is sent twice counts once.
 */
@NullMarked
package dev.needlewise.application.play;

import org.jspecify.annotations.NullMarked;

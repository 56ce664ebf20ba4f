/**
 * A learning platform for tests, played over HTTP in this process: registration, sign-in, keys, tokens, gradebook,
 * roster, a course page with a frame. Its services can be made to fail. It checks what strict platforms check.
 */
package dev.needlewise.testplatform;

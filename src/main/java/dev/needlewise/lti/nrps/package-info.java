/**
 * Names and Role Provisioning Services 2.0: the roster of a course, page by page.
 *
 * <p>A roster tells who is there; it never gives anybody a right. Who is no longer on it has left, and is marked so.
 */
@NullMarked
package dev.needlewise.lti.nrps;

import org.jspecify.annotations.NullMarked;

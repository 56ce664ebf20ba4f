/**
 * Who trains whom: people, how they sign in, cohorts, and memberships with their roles.
 *
 * <p>A person is known by one or more identities (a realm and a subject), and has a role only inside a cohort or, for
 * the length of a web session, from the container that signed them in. Everything here is a plain value; what must be
 * kept goes through the repository interfaces beside it. A domain "no" is a returned value, never an exception.
 */
@NullMarked
package dev.needlewise.domain.training.people;

import org.jspecify.annotations.NullMarked;

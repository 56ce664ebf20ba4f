/**
 * Assignment and Grade Services 2.0: the columns of a gradebook and the scores that go there, as the wire has them.
 *
 * <p>A score is addressed to the line item kept with its session and never to one from a request. Amounts are exact
 * decimals; times carry their zone and fractions of a second.
 */
@NullMarked
package dev.needlewise.lti.ags;

import org.jspecify.annotations.NullMarked;

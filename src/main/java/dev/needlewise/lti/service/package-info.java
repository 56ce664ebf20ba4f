/**
 * What every service of a platform shares: the token that opens it, the paging of its lists, and how a call ends.
 *
 * <p>A call that brought nothing is a {@link dev.needlewise.lti.service.ServiceFailure}, which says whether another try
 * may help. The formats of the services are in {@code ags} and {@code nrps}.
 */
@NullMarked
package dev.needlewise.lti.service;

import org.jspecify.annotations.NullMarked;

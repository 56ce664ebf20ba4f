/**
 * What operators and their tools see: whether the application is ready, figures in the Prometheus text form, and one log
 * line for each request.
 *
 * <p>These addresses need no session, so nothing personal may stand in them: no name, no id, no address of a visitor.
 * Requests are told apart by the pattern of their route, never by their path.
 */
@NullMarked
package dev.needlewise.web.operation;

import org.jspecify.annotations.NullMarked;

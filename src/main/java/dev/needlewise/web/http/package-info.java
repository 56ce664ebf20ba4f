/**
 * The one servlet and its filters: a request is parsed once into a {@code Visit}, a route answers with a {@code Reply}.
 *
 * <p>Handlers never see the servlet API. Routes are listed in one place at start; every address is matched and built
 * from the same patterns. One filter turns failures into pages, one writes the security headers. No stack trace leaves.
 */
@NullMarked
package dev.needlewise.web.http;

import org.jspecify.annotations.NullMarked;

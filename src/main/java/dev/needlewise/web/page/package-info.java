/**
 * What a page shows, as plain records: the templates in {@code src/main/jte} read these and nothing else.
 *
 * <p>A record here holds words and numbers that are ready to be printed; it knows no servlet and no rule of the trade.
 * The servlets translate the answers of the use cases into these records, so a template stays free of decisions, and
 * one page can be drawn in a test without a server. Interface words come from one bundle, {@link
 * dev.needlewise.web.page.Words}.
 */
@NullMarked
package dev.needlewise.web.page;

import org.jspecify.annotations.NullMarked;

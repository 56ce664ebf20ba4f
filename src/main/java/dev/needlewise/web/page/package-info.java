/**
 * What pages share, as plain records: the frame of a page and the parts that the templates in {@code src/main/jte} draw.
 *
 * <p>A record here holds words and numbers that are ready to be printed; it knows no servlet and no rule of the trade.
 * What only one page shows is a record beside its servlet, or the answer of a use case itself where that reads well
 * as it is. So a template stays free of decisions, and one page can be drawn in a test without a server. Interface
 * words come from one bundle, {@link dev.needlewise.web.page.Words}.
 */
@NullMarked
package dev.needlewise.web.page;

import org.jspecify.annotations.NullMarked;

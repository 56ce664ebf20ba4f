package dev.needlewise.web.home;

import dev.needlewise.web.page.NavItem;
import dev.needlewise.web.page.Row;
import java.util.List;

/**
 * The list of cases in their sets.
 *
 * @param scopes the cohorts, and practice on one's own, to choose from
 */
public record CasesView(String lead, List<NavItem> scopes, List<Group> groups) {
    /** Cases under one heading. */
    public record Group(String anchor, String title, List<Row> rows) {}
}

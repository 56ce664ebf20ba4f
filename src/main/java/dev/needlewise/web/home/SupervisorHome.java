package dev.needlewise.web.home;

import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import java.util.List;

/**
 * A supervisor's home: who needs them, what waits for a decision, and their cohorts.
 *
 * @param attention at most three, the most urgent first
 * @param waiting at most three, the most urgent first
 * @param cohorts empty before the first is made
 * @param reviews where everything that waits is, with how much it is
 */
public record SupervisorHome(
        String lead, List<Row> attention, List<Row> waiting, List<Row> cohorts, Link reviews, Link allCohorts) {}

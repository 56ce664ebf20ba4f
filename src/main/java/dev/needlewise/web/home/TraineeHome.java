package dev.needlewise.web.home;

import dev.needlewise.web.page.DimensionMeter;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.NextAction;
import dev.needlewise.web.page.Row;
import java.util.List;

/**
 * A trainee's home: one next action, at most three rows in each list, how they stand, and what a sign-off would need.
 *
 * @param assigned without the one that is the next action
 * @param all where all cases are
 */
public record TraineeHome(
        String lead,
        NextAction next,
        List<Row> assigned,
        boolean asked,
        Link all,
        List<ReviewEntry> review,
        List<DimensionMeter> meters,
        String cutNote,
        List<Fact> signOff) {}

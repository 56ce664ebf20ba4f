package dev.needlewise.web.home;

import dev.needlewise.web.page.DimensionMeter;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Row;
import java.util.List;

/** Everything that a trainee has finished, and what it comes to. */
public record ProgressView(
        String lead,
        List<Fact> facts,
        List<DimensionMeter> meters,
        String cutNote,
        List<Row> standings,
        List<ReviewEntry> review,
        List<AttemptLine> attempts,
        List<SureLine> calibration) {}

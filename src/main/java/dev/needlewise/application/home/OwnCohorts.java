package dev.needlewise.application.home;

import dev.needlewise.application.Records;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import java.util.Comparator;
import java.util.List;

/** The cohorts that somebody is in, the one that was made first at the beginning: its time zone is theirs. */
final class OwnCohorts {
    private OwnCohorts() {}

    static List<Cohort> of(Viewer viewer, Records records) {
        return records.cohorts().byIds(viewer.cohorts().keySet()).values().stream()
                .sorted(Comparator.comparing(Cohort::made))
                .toList();
    }
}

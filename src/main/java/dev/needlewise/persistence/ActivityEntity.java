package dev.needlewise.persistence;

import dev.needlewise.application.launch.LaunchedActivity;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code lti_activity}. */
@Entity(name = "Activity")
@Table(name = "lti_activity")
class ActivityEntity {
    @Id
    private String id;

    @Column(name = "cohort_id")
    private String cohort;

    @Column(name = "assignment_id")
    private String assignment;

    private boolean copied;

    @SuppressWarnings("NullAway.Init")
    ActivityEntity() {}

    static ActivityEntity of(String id, LaunchedActivity activity) {
        ActivityEntity row = new ActivityEntity();
        row.id = id;
        row.cohort = activity.cohort().value();
        row.assignment = activity.assignment().value();
        row.copied = activity.copied();
        return row;
    }

    LaunchedActivity toActivity() {
        return new LaunchedActivity(new CohortId(cohort), new AssignmentId(assignment), copied);
    }
}

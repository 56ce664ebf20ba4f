package dev.needlewise.application;

import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Assignments;
import dev.needlewise.domain.training.people.Cohorts;
import dev.needlewise.domain.training.people.People;
import dev.needlewise.domain.training.review.AuditTrail;
import dev.needlewise.domain.training.review.Reviews;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.session.Drafts;
import dev.needlewise.domain.training.session.GivenAnswers;
import dev.needlewise.domain.training.session.ItemMarks;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Sessions;
import dev.needlewise.domain.training.session.StandingSummaries;
import dev.needlewise.domain.training.session.Standings;
import java.util.Collection;
import java.util.Map;

/** Everything about training that is kept, as use cases need it; only inside a transaction. */
public record Records(
        People people,
        Cohorts cohorts,
        Assignments assignments,
        Sessions sessions,
        Drafts drafts,
        ItemMarks marks,
        GivenAnswers answers,
        Standings standings,
        StandingSummaries standingSummaries,
        Reviews reviews,
        AuditTrail audit,
        ScoreQueue scores) {
    /** The assignments that these sessions were begun for, withdrawn ones included. */
    public Map<AssignmentId, Assignment> assignmentsOf(Collection<SessionSummary> begun) {
        return assignments.byIds(begun.stream()
                .flatMap(session -> session.attempt().scope().assignment().stream())
                .distinct()
                .toList());
    }
}

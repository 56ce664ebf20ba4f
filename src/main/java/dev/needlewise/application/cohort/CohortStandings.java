package dev.needlewise.application.cohort;

import dev.needlewise.application.Records;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.review.Waiting;
import dev.needlewise.domain.training.session.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that some cohorts' standings say, from a fixed number of queries. */
public record CohortStandings(List<Standing> standings, Map<AssignmentId, Assignment> assignments) {
    static CohortStandings of(Collection<CohortId> cohorts, Records records) {
        return new CohortStandings(records.standings().inCohorts(cohorts), assignments(cohorts, records));
    }

    /** Only what waits for review. */
    public static CohortStandings thatWait(Collection<CohortId> cohorts, Records records) {
        Map<AssignmentId, Assignment> assignments = assignments(cohorts, records);
        List<AssignmentId> assessed = assignments.values().stream()
                .filter(assignment -> assignment.mode() == Mode.ASSESSED)
                .map(Assignment::id)
                .toList();
        return new CohortStandings(records.standings().thatWait(cohorts, assessed), assignments);
    }

    private static Map<AssignmentId, Assignment> assignments(Collection<CohortId> cohorts, Records records) {
        return records.assignments().ofCohorts(cohorts).stream()
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
    }

    public List<Waiting> waiting() {
        return Waiting.among(standings, this::isAssessed);
    }

    Optional<Assignment> assignment(Standing standing) {
        return standing.key().scope().assignment().map(assignments::get);
    }

    boolean isAssessed(Standing standing) {
        return assignment(standing)
                .filter(found -> found.mode() == Mode.ASSESSED)
                .isPresent();
    }

    WhichCounts which(Standing standing) {
        return assignment(standing).map(Assignment::whichCounts).orElse(WhichCounts.BEST);
    }
}

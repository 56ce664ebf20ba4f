package dev.needlewise.application.cohort;

import dev.needlewise.application.Records;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.review.Waiting;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that a cohort's standings say, from a fixed number of queries. */
record CohortStandings(List<Standing> standings, Map<AssignmentId, Assignment> assignments) {
    static CohortStandings of(CohortId cohort, Records records) {
        return new CohortStandings(
                records.standings().inCohort(cohort),
                records.assignments().ofCohorts(List.of(cohort)).stream()
                        .collect(Collectors.toMap(Assignment::id, Function.identity())));
    }

    List<Waiting> waiting() {
        return Waiting.among(
                standings.stream()
                        .flatMap(standing -> standing.unsettled().stream())
                        .toList(),
                this::isAssessed);
    }

    Optional<Assignment> assignment(StandingKey key) {
        return key.scope().assignment().map(assignments::get);
    }

    private boolean isAssessed(StandingKey key) {
        return assignment(key).filter(found -> found.mode() == Mode.ASSESSED).isPresent();
    }

    WhichCounts which(Standing standing) {
        return assignment(standing.key()).map(Assignment::whichCounts).orElse(WhichCounts.BEST);
    }
}

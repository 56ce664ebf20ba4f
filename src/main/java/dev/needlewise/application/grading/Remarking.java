package dev.needlewise.application.grading;

import dev.needlewise.application.Records;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queues marks anew that changed without an attempt: a supervisor closed an error, or changed what counts. */
public record Remarking(Records records, Cases cases) {
    public void after(Standing changed, Instant now) {
        rule(changed.latest().session()).ifPresent(rule -> new Marking(records).queue(changed, rule, now));
    }

    /** Where the answers were forgotten, the session is known in short: its marks have stayed. */
    private Optional<PassRule> rule(SessionId session) {
        return records.sessions()
                .find(session)
                .map(cases::gradingPack)
                .or(() -> records.sessions()
                        .summary(session)
                        .map(known -> cases.pack(known.attempt().played())))
                .map(Pack::passRule);
    }

    /** One mark for each trainee who finished a case of it. */
    public void after(Assignment changed, Instant now) {
        Scope scope = Scope.ofAssignment(changed.cohort(), changed.id());
        Map<PersonId, Standing> latest = records.standings().inCohort(changed.cohort()).stream()
                .filter(standing -> standing.key().scope().equals(scope))
                .collect(Collectors.toMap(
                        standing -> standing.key().person(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Standing::lastActivity))));
        latest.values().forEach(standing -> after(standing, now));
    }
}

package dev.needlewise.application.home;

import dev.needlewise.application.Records;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.session.Calibration;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Works out someone's progress, all of it or within one cohort. */
record ProgressOf(Records records, Pack pack, Instant now) {
    private static final int SESSIONS = 1000;

    /** Within the scopes that the test lets through. */
    Progress of(Person person, Predicate<Scope> within) {
        List<SessionSummary> attempts = records.sessions().of(person.id(), SESSIONS).stream()
                .filter(session -> !session.isRunning() && !session.attempt().isTrial())
                .filter(session -> within.test(session.attempt().scope()))
                .toList();
        List<Standing> standings = records.standings().of(person.id()).stream()
                .filter(standing -> within.test(standing.key().scope()))
                .toList();
        Map<AssignmentId, Assignment> assignments = records.assignments()
                .byIds(standings.stream()
                        .flatMap(standing -> standing.key().scope().assignment().stream())
                        .toList());
        WeakPointsOf weak = new WeakPointsOf(records, pack, now);
        List<SessionSummary> told = attempts.stream()
                .filter(session -> weak.shows(session.attempt().scope(), assignments))
                .toList();
        List<Standing> shown = weak.shown(standings, assignments);
        List<FinishedAttempt> counting = shown.stream()
                .map(standing -> Means.counting(standing, assignments))
                .toList();
        return new Progress(
                person,
                pack,
                standings,
                assignments,
                attempts,
                Means.of(counting),
                weak.among(shown),
                records.reviews()
                        .decisions(
                                counting.stream().map(FinishedAttempt::session).toList()),
                calibrations(person, told),
                (int) told.stream()
                        .filter(session -> session.grade()
                                .filter(grade -> !grade.isCritical())
                                .isPresent())
                        .count());
    }

    private List<Calibration> calibrations(Person person, List<SessionSummary> told) {
        Map<SessionId, List<Calibration>> all = records.marks().calibrations(person.id());
        return Calibration.together(told.stream()
                .flatMap(session -> all.getOrDefault(session.id(), List.of()).stream())
                .toList());
    }
}

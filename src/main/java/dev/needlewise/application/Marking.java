package dev.needlewise.application;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out the mark that a gradebook should hold after a session, and queues it.
 *
 * <p>Within an assignment that is the mean over all its cases of the attempts that count, a case without one counting as
 * 0; outside of one it is the best attempt at the case. Practice on one's own has no gradebook.
 */
record Marking(Records records) {
    void queue(CandidateSession session, Standing standing, PassRule rule, Instant now) {
        Scope scope = session.attempt().scope();
        if (scope.cohort().isEmpty()) {
            return;
        }
        Optional<Assignment> assignment = scope.assignment().flatMap(records.assignments()::find);
        List<Standing> standings =
                assignment.map(asked -> standings(session, asked, standing)).orElseGet(() -> List.of(standing));
        WhichCounts which = assignment.map(Assignment::whichCounts).orElse(WhichCounts.BEST);
        int cases = assignment.map(asked -> asked.cases().size()).orElse(1);
        records.scores().add(score(session, standings, which, cases, rule, now));
    }

    private List<Standing> standings(CandidateSession session, Assignment assignment, Standing latest) {
        List<Standing> standings = new ArrayList<>(List.of(latest));
        records.standings().of(session.attempt().person()).stream()
                .filter(standing -> standing.key().scope().equals(latest.key().scope()))
                .filter(standing -> !standing.key().equals(latest.key()))
                .filter(standing -> assignment.cases().contains(standing.key().scenario()))
                .forEach(standings::add);
        return standings;
    }

    private static QueuedScore score(
            CandidateSession session,
            List<Standing> standings,
            WhichCounts which,
            int cases,
            PassRule rule,
            Instant now) {
        List<FinishedAttempt> counting =
                standings.stream().map(standing -> standing.counting(which)).toList();
        Fraction sum = counting.stream().map(attempt -> attempt.grade().score()).reduce(Fraction.ZERO, Fraction::plus);
        Harm harm = counting.stream().map(attempt -> attempt.grade().harm()).reduce(Harm.NONE, Harm::worse);
        long passed =
                counting.stream().filter(attempt -> attempt.grade().passed()).count();
        boolean open = standings.stream().anyMatch(standing -> standing.open().isPresent());
        return new QueuedScore(
                session.id(),
                session.attempt().person(),
                session.attempt().scope().assignment(),
                session.attempt().played().scenario(),
                sum.times(Fraction.of(1, cases)),
                harm,
                passed >= rule.casesToPassOf(cases) && !open,
                counting.size() == cases,
                note(harm, open),
                now);
    }

    private static String note(Harm harm, boolean open) {
        if (open) {
            return "A critical error is open.";
        }
        return harm.atLeast(Harm.MAJOR) ? "An unsafe choice was made." : "No unsafe choice was made.";
    }
}

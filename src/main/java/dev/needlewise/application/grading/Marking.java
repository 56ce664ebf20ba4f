package dev.needlewise.application.grading;

import dev.needlewise.application.Records;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out the mark that a gradebook should hold after a standing changed, and queues it where a gradebook waits for it.
 *
 * <p>Within an assignment that is the mean over all its cases of the attempts that count, a case without one counting as
 * 0; outside of one it is the best attempt at the case. Practice on one's own has no gradebook.
 */
record Marking(Records records) {
    /** After the latest attempt of this standing was finished, or something about it changed. */
    void queue(Standing standing, PassRule rule, Instant now) {
        Scope scope = standing.key().scope();
        if (scope.cohort().isEmpty()
                || !records.scores().isAwaited(standing.latest().session())) {
            return;
        }
        // A mark is made of what others change too: two that end at once must each see the other, or the later rule.
        scope.assignment().ifPresent(records.assignments()::hold);
        SessionSummary session =
                records.sessions().summary(standing.latest().session()).orElseThrow();
        Optional<Assignment> assignment = scope.assignment().flatMap(records.assignments()::find);
        Mark mark = assignment
                .map(asked -> Mark.of(asked, standings(standing, asked)))
                .orElseGet(() -> Mark.of(standing));
        records.scores()
                .add(new QueuedScore(
                        session.id(),
                        session.attempt().person(),
                        scope.assignment(),
                        standing.key().scenario(),
                        mark.score(),
                        mark.harm(),
                        mark.passed() >= rule.casesToPassOf(mark.cases()) && !mark.open(),
                        mark.complete(),
                        mark.note(),
                        session.attempt().begun(),
                        standing.latest().finished(),
                        later(standing.key(), now)));
    }

    /** Now, or a moment after the mark before where that seems later: clocks are set back, and nodes' clocks differ. */
    private Instant later(StandingKey key, Instant now) {
        return records.scores()
                .lastScored(key.person(), key.scope().assignment(), key.scenario())
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }

    private List<Standing> standings(Standing latest, Assignment assignment) {
        List<Standing> standings = new ArrayList<>(List.of(latest));
        records.standings().of(latest.key().person()).stream()
                .filter(standing -> standing.key().scope().equals(latest.key().scope()))
                .filter(standing -> !standing.key().equals(latest.key()))
                .filter(standing -> assignment.cases().contains(standing.key().scenario()))
                .forEach(standings::add);
        return standings;
    }

    /**
     * What the attempts that count come to.
     *
     * @param open whether a critical error is open in any case
     * @param zeroed whether a case counts as zero for that
     */
    private record Mark(
            Fraction score, Harm harm, long passed, int cases, boolean complete, boolean open, boolean zeroed) {
        static Mark of(Standing alone) {
            return of(List.of(alone), WhichCounts.BEST, false, 1);
        }

        static Mark of(Assignment assignment, List<Standing> standings) {
            return of(
                    standings,
                    assignment.whichCounts(),
                    assignment.zeroesCriticals(),
                    assignment.cases().size());
        }

        private static Mark of(List<Standing> standings, WhichCounts which, boolean zeroes, int cases) {
            Fraction sum = Fraction.ZERO;
            Harm harm = Harm.NONE;
            long passed = 0;
            boolean open = false;
            for (Standing standing : standings) {
                FinishedAttempt counting = standing.counting(which);
                boolean zero = zeroes && standing.open().isPresent();
                sum = zero ? sum : sum.plus(counting.grade().score());
                harm = Harm.worse(harm, counting.grade().harm());
                passed += counting.grade().passed() ? 1 : 0;
                open = open || standing.open().isPresent();
            }
            return new Mark(
                    sum.times(Fraction.of(1, cases)),
                    harm,
                    passed,
                    cases,
                    standings.size() == cases,
                    open,
                    open && zeroes);
        }

        String note() {
            if (zeroed) {
                return cases == 1
                        ? "A critical error is open: the mark is zero until it is dealt with."
                        : "A critical error is open: its case counts as zero until it is dealt with.";
            }
            if (open) {
                return "A critical error is open.";
            }
            if (harm == Harm.CRITICAL) {
                return "A critical error was made and has been dealt with.";
            }
            return harm.atLeast(Harm.MAJOR) ? "An unsafe choice was made." : "No unsafe choice was made.";
        }
    }
}

package dev.needlewise.application.grading;

import dev.needlewise.application.Packs;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Played;
import dev.needlewise.domain.training.session.SessionEvent;
import java.time.Duration;

/** Finds the case that a session plays, as it was when the session began, and judges the session by it. */
public record Cases(Packs packs, GradingWatch watch) {
    public Cases(Packs packs) {
        this(packs, GradingWatch.NOBODY);
    }

    public Pack pack(Played played) {
        return pack(played.packHash());
    }

    public KeyedCase keyed(Played played) {
        return keyed(played, played.packHash());
    }

    public Walk walk(CandidateSession session) {
        return Walk.of(keyed(session.attempt().played()), session.responses(), session.closedScenes());
    }

    /** By the rules that graded it last. */
    public Outcome outcome(CandidateSession session) {
        Played played = session.attempt().played();
        String version = gradedBy(session);
        KeyedCase keyed = keyed(played, version);
        long began = System.nanoTime();
        Outcome outcome =
                new Grader().grade(keyed, session.responses(), pack(version).passRule());
        watch.graded(Duration.ofNanos(System.nanoTime() - began));
        return outcome;
    }

    /** The pack whose rules hold for the session's grade: its own, or a later one that it was graded again by. */
    public Pack gradingPack(CandidateSession session) {
        return pack(gradedBy(session));
    }

    /** The case by the rules that graded it last. */
    public KeyedCase keyedForGrading(CandidateSession session) {
        return keyed(session.attempt().played(), gradedBy(session));
    }

    private static String gradedBy(CandidateSession session) {
        return session.events().stream()
                .filter(SessionEvent.Regraded.class::isInstance)
                .map(SessionEvent.Regraded.class::cast)
                .reduce((earlier, later) -> later)
                .map(SessionEvent.Regraded::packHash)
                .orElse(session.attempt().played().packHash());
    }

    private Pack pack(String version) {
        return packs.find(version).orElseThrow(() -> new IllegalStateException("The store has lost pack " + version));
    }

    private KeyedCase keyed(Played played, String version) {
        return pack(version)
                .keyed(played.scenario(), played.profile())
                .orElseThrow(() -> new IllegalStateException(
                        "Pack " + version + " has no case " + played.scenario() + " for profile " + played.profile()));
    }
}

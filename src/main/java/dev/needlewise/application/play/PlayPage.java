package dev.needlewise.application.play;

import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Draft;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.SessionEvent;
import java.util.Optional;

/**
 * One page of a running session.
 *
 * @param keyed the case with its keys, which a page never shows before the session is over
 * @param walk how far the session has come; {@code walk.next()} is the page that it stands at
 * @param step the page that is shown: the next one, or an earlier one that was asked for
 * @param state what can be done here
 * @param answer what was answered here, shown again
 * @param draft what was typed here and not handed in
 */
public record PlayPage(
        CandidateSession session,
        Pack pack,
        KeyedCase keyed,
        Walk walk,
        Walk.Step step,
        State state,
        Optional<SessionEvent.Answered> answer,
        Optional<Draft> draft,
        Optional<Assignment> assignment,
        Optional<Cohort> cohort) {
    /** What can be done on a page. */
    public enum State {
        /** The item waits for its answer. */
        ASKED,
        /** The item is answered, and its scene is open: it may be answered again. */
        CHANGEABLE,
        /** The item's scene is closed: it is read only. */
        CLOSED,
        /** The scene only tells, and waits to be read on from. */
        TOLD,
        /** The scene only tells, and was read. */
        READ
    }

    public Attempt attempt() {
        return session.attempt();
    }

    public Optional<Item> item() {
        return step.item();
    }

    /** Goes into the page's form, and comes back with {@link TakeForm}. */
    public FormToken token() {
        return new FormToken(session.revision(), step.id());
    }

    /** The page before this one, for the link back. */
    public Optional<String> before() {
        int here = walk.steps().indexOf(step);
        return here > 0 ? Optional.of(walk.steps().get(here - 1).id()) : Optional.empty();
    }
}

package dev.needlewise.application.play;

import dev.needlewise.domain.training.assignment.Availability;
import dev.needlewise.domain.training.session.SessionId;

/** What came of beginning a session. */
public sealed interface Begun {
    /** There is a session to go to; {@code resumed} is one that was running already. */
    record Started(SessionId session, boolean resumed) implements Begun {}

    /** The assignment takes no new attempt now, and says why. */
    record NotAvailable(Availability availability) implements Begun {}

    /** The cohort is closed. */
    record CohortClosed() implements Begun {}

    /** The case is not written for the profile in question. */
    record NotForProfile(String profile) implements Begun {}

    /** There is no such case, cohort or assignment, or not for this viewer. */
    record NotFound() implements Begun {}
}

package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;

/** A supervisor's word that a critical error is dealt with; the error stays in the session. */
public record ClosedCritical(SessionId session, PersonId by, String reason, Instant at) {}

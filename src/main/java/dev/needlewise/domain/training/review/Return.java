package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;

/** A session handed back for another try, which allows one attempt more. */
public record Return(SessionId session, PersonId by, String words, Instant at) {}

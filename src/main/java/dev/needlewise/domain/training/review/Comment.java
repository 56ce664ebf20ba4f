package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Words on a session, for its trainee and its supervisors.
 *
 * @param id a UUID text
 * @param item the one that it is about; none for the session as a whole
 */
public record Comment(String id, SessionId session, Optional<String> item, PersonId by, String words, Instant at) {}

package dev.needlewise.web.http;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.domain.training.session.SessionId;

/** Reads ids out of an address; what cannot be one leads to nothing. */
public final class PathIds {
    private PathIds() {}

    public static CohortId cohort(Visit visit, String part) {
        return new CohortId(uuid(visit.name(part)));
    }

    public static PersonId person(Visit visit, String part) {
        return new PersonId(uuid(visit.name(part)));
    }

    public static SessionId session(Visit visit, String part) {
        return new SessionId(uuid(visit.name(part)));
    }

    public static AssignmentId assignment(Visit visit, String part) {
        return new AssignmentId(uuid(visit.name(part)));
    }

    /** A UUID text, from an address or a hidden field. */
    public static String uuid(String text) {
        if (!UuidText.isForm(text)) {
            throw notFound();
        }
        return text;
    }

    public static RequestFailure notFound() {
        return new RequestFailure(Reason.NOT_FOUND);
    }
}

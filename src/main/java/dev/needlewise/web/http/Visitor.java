package dev.needlewise.web.http;

import dev.needlewise.application.Viewer;
import dev.needlewise.application.people.ResolveWebSession;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.people.WebSession;

/**
 * Who is asking: the session of this browser and its person.
 *
 * @param viewer the same as use cases want it, with the cohorts that count for this session
 */
public record Visitor(WebSession session, Person person, Viewer viewer) {
    static Visitor of(ResolveWebSession.Visitor resolved) {
        return new Visitor(resolved.session(), resolved.person(), resolved.viewer());
    }

    public Role role() {
        return session.role();
    }
}

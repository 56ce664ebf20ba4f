package dev.needlewise.web.people;

import dev.needlewise.domain.training.people.Role;
import dev.needlewise.web.http.ContainerRole;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;

/** Asks the container whether a name and a password belong together, and leaves nothing of its session behind. */
final class ContainerSignIn {
    private ContainerSignIn() {}

    /**
     * Somebody whom the container knows.
     *
     * @param account the name as the container writes it
     * @param role the highest of ours; none for an account that has none
     */
    record Known(String account, Optional<Role> role) {}

    /** Nobody when they do not belong together. */
    static Optional<Known> ask(HttpServletRequest request, String name, String password) {
        leave(request);
        try {
            request.login(name, password);
        } catch (ServletException wrong) {
            return Optional.empty();
        }
        try {
            Principal principal = request.getUserPrincipal();
            String account = principal == null ? name : principal.getName();
            return Optional.of(new Known(account, ContainerRole.highest(request::isUserInRole)));
        } finally {
            leave(request);
        }
    }

    /** Signs out of the container: a second sign-in would be refused, and our own row is all that is needed. */
    static void leave(HttpServletRequest request) {
        try {
            if (request.getUserPrincipal() != null) {
                request.logout();
            }
        } catch (ServletException stuck) {
            throw new IllegalStateException("The container did not sign out", stuck);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}

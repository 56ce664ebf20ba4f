package dev.needlewise.web.http;

import dev.needlewise.application.people.ResolveWebSession;
import dev.needlewise.application.people.SignIn;
import dev.needlewise.application.people.SignInPerson;
import dev.needlewise.application.people.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who asks: by the browser's cookie, or because the container vouches for them already.
 *
 * <p>Belongs in front of pages only, after the filter that turns failures into pages. Whoever the container vouches for
 * is signed in without our form, except on the two pages of that form: otherwise nobody could sign out to be another.
 */
public final class SessionFilter extends HttpFilter {
    private static final Set<String> FORM_PAGES = Set.of("/signin", "/signout");
    /** A launch says itself who comes; who was here before does not matter to it. */
    private static final Set<String> LAUNCHES = Set.of("/lti/login", "/lti/launch");

    private final transient ResolveWebSession sessions;
    private final transient SignInPerson signIn;
    private final transient Cookies cookies;

    public SessionFilter(ResolveWebSession sessions, SignInPerson signIn, Cookies cookies) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!LAUNCHES.contains(Visit.path(request))) {
            Cookies.read(request, Cookies.LAUNCH)
                    .flatMap(sessions::resolve)
                    .or(() -> Cookies.read(request, Cookies.SESSION).flatMap(sessions::resolve))
                    .or(() -> vouchedFor(request, response))
                    .map(Visitor::of)
                    .ifPresent(visitor -> request.setAttribute(Visit.SIGNED_IN, visitor));
        }
        chain.doFilter(request, response);
    }

    private Optional<ResolveWebSession.Visitor> vouchedFor(HttpServletRequest request, HttpServletResponse response) {
        Principal principal = request.getUserPrincipal();
        if (principal == null || FORM_PAGES.contains(Visit.path(request))) {
            return Optional.empty();
        }
        return ContainerRole.highest(request::isUserInRole).flatMap(role -> {
            SignedIn signedIn = signIn.signIn(SignIn.byForm(principal.getName(), role));
            response.addHeader("Set-Cookie", cookies.forBrowser(Cookies.SESSION, signedIn.cookie()));
            return sessions.resolve(signedIn.cookie());
        });
    }
}

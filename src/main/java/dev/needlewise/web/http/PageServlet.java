package dev.needlewise.web.http;

import dev.needlewise.domain.training.people.Role;
import dev.needlewise.web.http.Route.Method;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request, checks who may come and whether a form is ours, and sends the reply. */
public final class PageServlet extends HttpServlet {
    /** Far above any form of ours that is typed. */
    static final long LARGEST_FORM = 256 * 1024;

    /** The request attribute that holds the pattern of the route once it is found. */
    public static final String ROUTE = PageServlet.class.getName() + ".route";

    private final transient List<Route> routes;
    private final transient FormTokens tokens;
    private final long largest;

    private PageServlet(List<Route> routes, FormTokens tokens, long largest) {
        this.routes = List.copyOf(routes);
        this.tokens = tokens;
        this.largest = largest;
    }

    public PageServlet(List<Route> routes, FormTokens tokens) {
        this(routes, tokens, LARGEST_FORM);
    }

    /** For forms with a file; it has to be registered with the same limit. */
    public static PageServlet forUploads(List<Route> routes, FormTokens tokens, long largest) {
        return new PageServlet(routes, tokens, largest);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(Method.GET, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (largest == LARGEST_FORM && request.getContentLengthLong() > LARGEST_FORM) {
            throw new RequestFailure(Reason.TOO_LARGE);
        }
        answer(Method.POST, request, response);
    }

    private void answer(Method method, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Visit.path(request);
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> names = route.path().match(path);
            if (names.isPresent() && route.method() == method) {
                request.setAttribute(ROUTE, route.path().text());
                Visit visit = new Visit(request, names.get());
                admit(route, visit);
                send(route.handler().answer(visit), response);
                return;
            }
            known |= names.isPresent();
        }
        throw new RequestFailure(known ? Reason.METHOD_NOT_ALLOWED : Reason.NOT_FOUND);
    }

    private void admit(Route route, Visit visit) {
        switch (route.access()) {
            case ANYONE -> {}
            case SIGNED_IN -> visit.signedIn();
            case SUPERVISOR -> requireRole(visit, Role.SUPERVISOR);
            case ADMINISTRATOR -> requireRole(visit, Role.ADMINISTRATOR);
        }
        if (route.method() == Method.POST && largest > LARGEST_FORM && LargeForm.isIn(visit.container())) {
            LargeForm.read(visit.container(), largest);
        }
        if (route.method() == Method.POST && route.form() == Route.Form.OURS && !tokens.accepts(visit)) {
            throw new RequestFailure(Reason.FORM_EXPIRED);
        }
    }

    /** Nobody learns of pages that are not theirs: the wrong role finds nothing there. */
    private static void requireRole(Visit visit, Role role) {
        if (!visit.signedIn().role().atLeast(role)) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
    }

    static void send(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        response.setContentType(reply.type());
        for (Reply.Header header : reply.headers()) {
            // Cookies add up; of any other header a page's own word replaces the general one.
            if (header.name().equals("Set-Cookie")) {
                response.addHeader(header.name(), header.value());
            } else {
                response.setHeader(header.name(), header.value());
            }
        }
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }
}

package dev.needlewise.web.operation;

import dev.needlewise.web.http.PageServlet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The outermost filter: times each request and tells whoever keeps count. */
public final class ServedRequests extends HttpFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final Set<String> EVERYTHING = Set.of("", "/");

    private final transient List<Consumer<Served>> told;

    public ServedRequests(List<Consumer<Served>> told) {
        this.told = List.copyOf(told);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long began = System.nanoTime();
        boolean returned = false;
        try {
            chain.doFilter(request, response);
            returned = true;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            Served served = new Served(method(request), route(request), returned ? response.getStatus() : 500, took);
            told.forEach(each -> each.accept(served));
        }
    }

    /** Visitors can make up methods; a made-up one must not become a label. */
    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }

    private static String route(HttpServletRequest request) {
        if (request.getAttribute(PageServlet.ROUTE) instanceof String route) {
            return route;
        }
        String mapped = request.getHttpServletMapping().getPattern();
        return EVERYTHING.contains(mapped) ? Served.NO_ROUTE : mapped;
    }
}

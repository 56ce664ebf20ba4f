package dev.needlewise.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes the headers that hold for every response: a strict content policy, no sniffing, no referrer, and frames of
 * registered learning platforms only. Signing in and administration are never framed.
 */
public final class SecurityHeaders extends HttpFilter {
    private static final Set<String> NEVER_FRAMED = Set.of("/signin", "/signout");

    private final transient Supplier<List<String>> platforms;

    /** @param platforms the origins of registered platforms */
    public SecurityHeaders(Supplier<List<String>> platforms) {
        this.platforms = platforms;
    }

    /**
     * The content policy of a page.
     *
     * @param formTargets origins that its forms go to, besides our own
     * @param ancestors origins that may frame it; none for nobody
     */
    public static String policy(List<String> formTargets, List<String> ancestors) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; form-action " + String.join(" ", joined("'self'", formTargets))
                + "; base-uri 'none'; frame-ancestors "
                + (ancestors.isEmpty() ? "'none'" : String.join(" ", ancestors));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy(List.of(), ancestors(Visit.path(request))));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    private List<String> ancestors(String path) {
        boolean never = NEVER_FRAMED.contains(path)
                || path.startsWith("/admin")
                || path.startsWith("/lti/register")
                || path.startsWith("/assets/")
                || path.startsWith("/health/")
                || path.equals("/metrics");
        return never ? List.of() : platforms.get();
    }

    private static List<String> joined(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }
}

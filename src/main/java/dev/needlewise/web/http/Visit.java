package dev.needlewise.web.http;

import dev.needlewise.application.Viewer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request, read once: who asks, for which address, with which fields. Everything in it is untrusted text. */
public final class Visit {
    static final String SIGNED_IN = Visit.class.getName() + ".signedIn";

    private final HttpServletRequest request;
    private final Map<String, String> names;

    Visit(HttpServletRequest request, Map<String, String> names) {
        this.request = request;
        this.names = Map.copyOf(names);
    }

    /** A named part of the address, such as {@code id} of {@code /sessions/{id}}. */
    public String name(String part) {
        String value = names.get(part);
        if (value == null) {
            throw new IllegalArgumentException("This address has no part named " + part);
        }
        return value;
    }

    public String contextPath() {
        return request.getContextPath();
    }

    /** The path within the application, from its first slash. */
    public String path() {
        return path(request);
    }

    static String path(HttpServletRequest request) {
        String info = Optional.ofNullable(request.getPathInfo()).orElse("");
        String path = request.getServletPath() + info;
        return path.isEmpty() ? "/" : path;
    }

    /** The first value of a form or query field; empty text where it is missing. */
    public String field(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    public boolean has(String field) {
        return request.getParameter(field) != null;
    }

    public List<String> fields(String field) {
        return Optional.ofNullable(request.getParameterValues(field))
                .map(List::of)
                .orElse(List.of());
    }

    /** Every field with its values, in the order received. */
    public Map<String, List<String>> allFields() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        request.getParameterMap().forEach((field, values) -> all.put(field, List.of(values)));
        return all;
    }

    /** The file in a form field; empty where none was chosen. */
    public Optional<Upload> upload(String field) {
        try {
            Part part = LargeForm.isIn(request) ? request.getPart(field) : null;
            if (part == null
                    || part.getSubmittedFileName() == null
                    || part.getSubmittedFileName().isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = part.getInputStream()) {
                return Optional.of(Upload.of(part.getSubmittedFileName(), in.readAllBytes()));
            } finally {
                part.delete();
            }
        } catch (IOException | ServletException e) {
            throw new RequestFailure(Reason.BAD_REQUEST);
        }
    }

    public Optional<String> cookie(String name) {
        return Cookies.read(request, name);
    }

    public Optional<Visitor> visitor() {
        return Optional.ofNullable((Visitor) request.getAttribute(SIGNED_IN));
    }

    public Visitor signedIn() {
        return visitor().orElseThrow(() -> new RequestFailure(Reason.SIGN_IN_FIRST));
    }

    /** Who asks, for the use cases. */
    public Viewer viewer() {
        return signedIn().viewer();
    }

    /** The address of the other end, as the container sees it; which forwarded headers to believe is its business. */
    public String remoteAddress() {
        return request.getRemoteAddr();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** For the container's own sign-in only. */
    public HttpServletRequest container() {
        return request;
    }
}

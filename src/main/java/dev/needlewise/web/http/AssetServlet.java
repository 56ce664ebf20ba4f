package dev.needlewise.web.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Serves style, script, font and picture with the same headers on every server.
 *
 * <p>An address that carries this build's mark may be kept for a year; any other must be asked for again. Containers
 * differ in the types and tags of their own default servlets, which is why this one exists.
 */
public final class AssetServlet extends HttpServlet {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "png", "image/png",
            "txt", "text/plain;charset=UTF-8");

    private final transient ServletContext context;
    private final String build;

    public AssetServlet(ServletContext context, String build) {
        this.context = context;
        this.build = build;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        boolean marked = path.startsWith("/" + build + "/");
        String file = marked ? path.substring(build.length() + 1) : path;
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || file.contains("..")) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        String tag = "\"" + build + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", marked ? "public, max-age=31536000, immutable" : "no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(file, type, response);
    }

    private void send(String file, String type, HttpServletResponse response) throws IOException {
        try (InputStream in = open(file)) {
            if (in == null) {
                throw new RequestFailure(Reason.NOT_FOUND);
            }
            byte[] bytes = in.readAllBytes();
            response.setContentType(type);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    private @org.jspecify.annotations.Nullable InputStream open(String file) {
        if (file.startsWith("/webjars/")) {
            return getClass().getClassLoader().getResourceAsStream("META-INF/resources" + file);
        }
        return context.getResourceAsStream("/assets" + file);
    }
}

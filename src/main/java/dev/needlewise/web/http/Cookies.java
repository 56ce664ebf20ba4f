package dev.needlewise.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookies we set, written as raw headers because servers differ in which attributes they keep.
 *
 * @param path the context path, so that two applications on one server do not see each other's
 * @param secure whether the public address is https
 */
public record Cookies(String path, boolean secure) {
    /** Signs a browser in; its value is random and stored only as a hash. */
    public static final String SESSION = "needlewise";
    /** Signs a browser in after a launch, inside a platform's frame too. */
    public static final String LAUNCH = "needlewise-launch";

    /** Carries the token of a form that is posted before anybody is signed in. */
    public static final String FORM = "needlewise-form";
    /** Light, dark or as the device says. */
    public static final String THEME = "needlewise-theme";

    public static Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** A cookie that ends with the browser and never reaches another site. */
    public String forBrowser(String name, String value) {
        return name + "=" + value + "; Path=" + path + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    public String kept(String name, String value, Duration time) {
        return forBrowser(name, value) + "; Max-Age=" + time.toSeconds();
    }

    /**
     * A cookie that also reaches us in a frame of another site, and there only in frames of that same site. It is
     * always secure, because browsers take no other; on the loopback addresses they take it without TLS too.
     */
    public String forFrame(String name, String value) {
        return name + "=" + value + "; Path=" + path + "; Secure; HttpOnly; SameSite=None; Partitioned";
    }

    public String forFrame(String name, String value, Duration time) {
        return forFrame(name, value) + "; Max-Age=" + time.toSeconds();
    }

    public String removedFromFrame(String name) {
        return forFrame(name, "", Duration.ZERO);
    }

    public String removed(String name) {
        return kept(name, "", Duration.ZERO);
    }
}

package dev.needlewise.web.lti;

import dev.needlewise.web.http.Cookies;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether a browser keeps our cookies in a frame of another site: sets one, and looks whether it returns. */
record FramedCookies(Cookies cookies) {
    /** Marks the second look. */
    private static final String ASKED = "needlewise_asked";

    private static final String KEPT = "needlewise-kept";
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final Set<String> FRAMES = Set.of("iframe", "frame");
    /** Servers take 8 KB of headers; what is longer goes on without a question. */
    private static final int LONGEST = 4_000;

    /** The first look: leads back here with a cookie set, where that is not known to work already. */
    Optional<Reply> question(Visit visit) {
        if (!isOpen(visit) || visit.has(ASKED)) {
            return Optional.empty();
        }
        return Optional.of(again(visit) + "&" + ASKED + "=yes")
                .filter(address -> address.length() <= LONGEST)
                .map(address -> Reply.seeOther(address).with("Set-Cookie", cookies.forFrame(KEPT, "yes", REMEMBERED)));
    }

    /** The second look: no cookie came back. */
    boolean areRefused(Visit visit) {
        return isOpen(visit) && visit.has(ASKED);
    }

    /** Browsers that do not say where a page is shown are believed to keep cookies. */
    private static boolean isOpen(Visit visit) {
        boolean framed = visit.header("Sec-Fetch-Dest").filter(FRAMES::contains).isPresent();
        return framed && !visit.has("lti_storage_target") && visit.cookie(KEPT).isEmpty();
    }

    /** The same login once more, by an address alone. */
    static String again(Visit visit) {
        return visit.allFields().entrySet().stream()
                .filter(field -> !field.getKey().equals(ASKED))
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&", visit.contextPath() + visit.path() + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

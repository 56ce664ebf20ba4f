package dev.needlewise.web.people;

import dev.needlewise.web.http.ErrorFilter.FailurePage;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Sends whoever opens a page without being signed in to the form, and from there back to the page.
 *
 * <p>Every other failure, and a form that was sent after the time was over, keeps its own page.
 */
public final class SignInFirst implements FailurePage {
    private final FailurePage otherwise;

    public SignInFirst(FailurePage otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Reply of(Visit visit, Reason reason, String reference) {
        HttpServletRequest request = visit.container();
        return reason == Reason.SIGN_IN_FIRST && request.getMethod().equals("GET")
                ? Reply.seeOther(form(visit.contextPath(), wanted(request)))
                : otherwise.of(visit, reason, reference);
    }

    /** The address of the form that leads to this path afterwards. */
    public static String form(String contextPath, String path) {
        String to = Destination.within(path);
        return contextPath + "/signin"
                + (to.equals(Destination.HOME) ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }
}

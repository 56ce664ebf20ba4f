package dev.needlewise.web.http;

import dev.needlewise.application.operation.StoreAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns failures into pages. Only the unexpected is logged, under a reference that the page shows too. */
public final class ErrorFilter extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(ErrorFilter.class.getName());

    /** Every limit of ours counts by the minute. */
    private static final String LONGEST_PAUSE_SECONDS = "60";

    private final transient FailurePage page;

    /** Renders the page of a failure. */
    @FunctionalInterface
    public interface FailurePage {
        /** Says what failed; the reference finds it in the log, and is empty for what was to be expected. */
        Reply of(Visit visit, Reason reason, String reference);
    }

    public ErrorFilter(FailurePage page) {
        this.page = page;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RequestFailure failure) {
            reply(request, response, failure.reason(), "");
        } catch (StoreAway away) {
            reply(request, response, Reason.STORE_AWAY, "");
        } catch (RuntimeException | ServletException unexpected) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, "Unexpected failure " + reference + " at " + Visit.path(request), unexpected);
            reply(request, response, Reason.UNEXPECTED, reference);
        }
    }

    private void reply(HttpServletRequest request, HttpServletResponse response, Reason reason, String reference)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        Reply reply = page.of(new Visit(request, java.util.Map.of()), reason, reference);
        PageServlet.send(
                reason == Reason.TOO_MANY_TRIES ? reply.with("Retry-After", LONGEST_PAUSE_SECONDS) : reply, response);
    }
}

package dev.needlewise.web.operation;

import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes one line for each request, without addresses, ids or what was asked in the query. */
public final class AccessLog implements Consumer<Served> {
    private static final Logger LOG = Logger.getLogger("dev.needlewise.access");

    @Override
    public void accept(Served served) {
        if (LOG.isLoggable(Level.INFO)) {
            // Joined by hand: a format took three parts of a hundred of a launch.
            LOG.info(served.method() + " " + served.route() + " " + served.status() + " "
                    + served.took().toMillis() + " ms");
        }
    }
}

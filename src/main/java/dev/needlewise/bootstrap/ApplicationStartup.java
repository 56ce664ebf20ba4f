package dev.needlewise.bootstrap;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the application when the container starts the web application, and stops it with it. */
public final class ApplicationStartup implements ServletContextListener {
    private @Nullable Application running;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var surroundings = surroundings(context);
        try {
            running = Application.start(context, Settings.ofProcess(surroundings));
        } catch (Refusal e) {
            if (!surroundings.executable()) {
                throw e;
            }
            // The launcher prints this sentence and ends the process, without the stack trace of a server.
            context.setAttribute("needlewise.refusal", e.getMessage());
        }
    }

    private static Surroundings surroundings(ServletContext context) {
        var address = Optional.ofNullable(context.getInitParameter("needlewise.address"));
        return new Surroundings(address.isPresent(), context.getContextPath(), address);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (running != null) {
            running.close();
        }
    }
}

package dev.needlewise.bootstrap;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the defaults of settings depend on: how the application was started, and where.
 *
 * @param executable whether {@code java -jar} started it, rather than an application server
 * @param contextPath the path that all addresses begin with
 * @param address the loopback address that the embedded server took
 */
record Surroundings(boolean executable, String contextPath, Optional<String> address) {
    private static final String USUAL_PATH = "/needlewise";

    /** The executable WAR before it took a port. */
    static Surroundings beforeStart() {
        return new Surroundings(true, USUAL_PATH, Optional.empty());
    }

    /** One folder for each context path, since two applications must never share one embedded database. */
    Path home() {
        var name = contextPath.equals(USUAL_PATH) ? "" : "-" + contextPath.replaceAll("[^A-Za-z0-9]+", "");
        return Path.of(System.getProperty("user.home"), ".needlewise" + name);
    }
}

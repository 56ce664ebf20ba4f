package dev.needlewise.launcher;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line for each record, and only warnings from libraries, unless the operator configured logging. */
final class Logs {
    /** Loggers are kept from being collected, and so from losing their level. */
    private static final List<Logger> LIBRARIES =
            List.of(Logger.getLogger("org.apache"), Logger.getLogger("com.zaxxer"), Logger.getLogger("org.eclipse"));

    /** Warns of a slow source of randomness, which nobody at a start can mend. */
    private static final Logger RANDOMNESS = Logger.getLogger("org.apache.catalina.util.SessionIdGeneratorBase");

    private Logs() {}

    static void quieten() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s %3$s: %5$s%6$s%n");
        }
        LIBRARIES.forEach(logger -> logger.setLevel(Level.WARNING));
        RANDOMNESS.setLevel(Level.SEVERE);
    }
}

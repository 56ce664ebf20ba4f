package dev.needlewise.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeSetup;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;

/** Measures a start, from the command to the moment when the server takes applications. */
public final class Boot {
    private long began;

    /** Before any adapter looks whether its files are there. */
    public void prepare(@Observes BeforeSetup event) throws IOException {
        Row row = Row.present();
        Base.prepare(row);
        Files.deleteIfExists(Measured.file(row.id()));
    }

    public void begin(@Observes BeforeStart event) {
        began = System.nanoTime();
    }

    public void measure(@Observes AfterStart event) throws IOException {
        if (Row.present().startsBeforeDeployment()) {
            measured("");
        }
    }

    /** The adapters of Payara and GlassFish start the server only now. */
    public void measure(@Observes AfterDeploy event) throws IOException {
        if (!Files.exists(Measured.file(Row.present().id()))) {
            measured(" with the first deployment");
        }
    }

    private void measured(String what) throws IOException {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Row row = Row.present();
        new Measured(took, what, ServerProcess.of(row).javaVersion()).write(Measured.file(row.id()));
    }
}

package dev.needlewise.servers;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Our part of Arquillian: a fresh folder before each start, the time that it takes, and Jetty from its distribution. */
public final class Servers implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        Row row = Row.present();
        // Read by arquillian.xml, which is loaded after this.
        Jdk.home().ifPresent(home -> System.setProperty("server.java", home.toString()));
        System.setProperty("server.base", row.base().toString());
        System.setProperty("server.arguments", row.arguments());
        builder.observer(Boot.class);
        if (row.kind() == Row.Kind.JETTY) {
            builder.service(DeployableContainer.class, JettyDistribution.class);
        }
    }
}

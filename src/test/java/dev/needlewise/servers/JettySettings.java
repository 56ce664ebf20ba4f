package dev.needlewise.servers;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Jetty is configured by files in its base, as its users do it; there is nothing to say here. */
public final class JettySettings implements ContainerConfiguration {
    @Override
    public void validate() {}
}

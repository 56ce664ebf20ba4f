package dev.needlewise.servers;

import dev.needlewise.Course;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server that this test process is about, as the build describes it: one row of the table.
 *
 * @param id names the row, such as {@code tomcat-jndi}
 * @param kind how it is prepared and started
 * @param home the unpacked distribution
 * @param port where it answers
 * @param adminPort where it is administered, on those that have such a port
 */
record Row(String id, Kind kind, Path home, int port, int adminPort) {
    /** Servers that are prepared and started in their own way; named as in arquillian.xml. */
    enum Kind {
        TOMCAT,
        JETTY,
        WILDFLY,
        LIBERTY,
        PAYARA,
        GLASSFISH
    }

    static Row present() {
        return new Row(
                System.getProperty("server.id"),
                Kind.valueOf(System.getProperty("arquillian.launch").toUpperCase(java.util.Locale.ROOT)),
                Path.of(System.getProperty("server.home")),
                Integer.getInteger("server.port"),
                Integer.getInteger("server.admin.port"));
    }

    /** The page that people open first. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/needlewise/");
    }

    /** Whether it binds a data source for us. */
    boolean bindsDataSource() {
        return id.endsWith("jndi");
    }

    boolean startsBeforeDeployment() {
        return kind != Kind.PAYARA && kind != Kind.GLASSFISH;
    }

    /**
     * Whether the server keeps every application that was ever deployed, whatever is in it. GlassFish 7.0.21 does: the
     * listeners that {@code DeployCommand} and {@code ApplicationInfo.DeploymentFailedListener} add to its events at each
     * deployment are never taken away, and both know the application's class loader. A walk over its heap found no
     * other holder.
     */
    boolean keepsWhatWasDeployed() {
        return kind == Kind.GLASSFISH;
    }

    /** The folder that the server writes into, made anew for each run. */
    Path base() {
        return kind == Kind.PAYARA || kind == Kind.GLASSFISH
                ? home.resolve("glassfish/domains/needlewise")
                : folder().resolve("base");
    }

    /** Where Needlewise keeps what must outlast it, beside the server as an operator would have it. */
    Path data() {
        return folder().resolve("data");
    }

    private Path folder() {
        return Path.of("target", "servers", id).toAbsolutePath();
    }

    /** What differs from the distribution: users, ports, features. */
    Path overlay() {
        return Path.of("src", "test", "servers", name(kind == Kind.PAYARA ? Kind.GLASSFISH : kind));
    }

    /** What its virtual machine is given: the settings of Needlewise, and no patience with soft references. */
    String arguments() {
        Map<String, Object> settings = new java.util.TreeMap<>(Map.of(
                "NEEDLEWISE_HOME",
                data(),
                "NEEDLEWISE_PUBLIC_URL",
                address().toString().replaceAll("/$", ""),
                "NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS",
                true,
                "NEEDLEWISE_LTI_INVITATION",
                Course.INVITATION));
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-XX:SoftRefLRUPolicyMSPerMB=0 ", ""));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}

package dev.needlewise.launcher;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.modeler.Registry;

/** The embedded server: one application on one port, until the process is asked to stop. */
public final class Server {
    private final Tomcat tomcat = new Tomcat();
    private final Application application;
    private final Path work;

    private Server(Application application, Path work) {
        this.application = application;
        this.work = work;
    }

    /** Serves until the process ends; answers with an exit code when it could not start. */
    public static int run(Path unpacked, String[] args) throws ReflectiveOperationException, IOException {
        try {
            Logs.quieten();
            // Nobody manages this server through MBeans, and registering them takes a part of the start.
            Registry.disableRegistry();
            var application = Application.of(args);
            var server = new Server(application, Files.createTempDirectory("needlewise-"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
            server.start(unpacked);
            server.tomcat.getServer().await();
            return 0;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** The port is taken before the application starts, which wants to know it, and answers only afterwards. */
    private void start(Path unpacked) throws ReflectiveOperationException {
        tomcat.setBaseDir(work.toString());
        tomcat.getServer().setPort(-1);
        tomcat.getEngine().setParentClassLoader(Server.class.getClassLoader());
        tomcat.getEngine().setRealm(new PeopleRealm(application));
        believe(application.proxies());
        var context = WebApplication.in(tomcat, unpacked);
        var connector = connector();
        try {
            tomcat.init();
            connector.setService(tomcat.getService());
            connector.init();
            var address = "http://127.0.0.1:%d%s".formatted(connector.getLocalPort(), context.getPath());
            context.addParameter("needlewise.address", address);
            tomcat.start();
            check(context);
            tomcat.getService().addConnector(connector);
            System.out.println("Needlewise: " + address + "/");
            System.out.println("Data: " + application.home());
        } catch (LifecycleException e) {
            throw cause(e) instanceof BindException
                    ? new CannotStart("Port %d is in use by another program; choose another with --port."
                            .formatted(application.port()))
                    : new CannotStart("Needlewise could not start: " + cause(e));
        }
    }

    /** Only the address of a visitor: under which address others reach this server is a setting of its own. */
    private void believe(List<String> proxies) {
        if (proxies.isEmpty()) {
            return;
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setProtocolHeader(null);
        tomcat.getEngine().getPipeline().addValve(valve);
    }

    private Connector connector() throws ReflectiveOperationException {
        var connector = new Connector();
        connector.setThrowOnFailure(true);
        connector.setPort(application.port());
        var address = application.address();
        if (address != null) {
            connector.setProperty("address", address);
        }
        // Pages stay uncompressed: they carry secrets beside text that a visitor can choose.
        connector.setProperty("compression", "on");
        connector.setProperty("compressibleMimeType", "text/css,text/javascript,image/svg+xml");
        return connector;
    }

    private static void check(Context context) {
        var refusal = context.getServletContext().getAttribute("needlewise.refusal");
        if (refusal != null) {
            throw new CannotStart(refusal.toString());
        }
        if (!context.getState().isAvailable()) {
            throw new CannotStart("Needlewise could not start; the reason stands above.");
        }
    }

    private static Throwable cause(Throwable thrown) {
        var cause = thrown.getCause();
        return cause == null ? thrown : cause(cause);
    }

    private void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            System.err.println("Needlewise did not stop cleanly: " + e.getMessage());
        } finally {
            Folders.delete(work);
        }
    }
}

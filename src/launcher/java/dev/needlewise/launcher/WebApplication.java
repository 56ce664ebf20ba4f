package dev.needlewise.launcher;

import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** The application as the embedded server sees it: the same descriptor as on any server, without pages in JSP. */
final class WebApplication {
    private WebApplication() {}

    static Context in(Tomcat tomcat, Path unpacked) {
        // Tomcat's own defaults would ask for the JSP servlet, which is left out of the WAR.
        tomcat.setAddDefaultWebXmlToWebapp(false);
        var host = (StandardHost) tomcat.getHost();
        host.setAutoDeploy(false);
        host.getPipeline().addValve(quietErrors());
        var config = new ContextConfig();
        config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
        var context = (StandardContext) tomcat.addWebapp(host, "/needlewise", unpacked.toString(), config);
        context.setJarScanner(scanner());
        context.setManager(forgetfulSessions());
        // The classes are those of the loader that this one came by; the server's for the application stays empty.
        context.setDelegate(true);
        forgoLeakChecks(context);
        Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
        Tomcat.addDefaultMimeTypeMappings(context);
        return context;
    }

    private static ErrorReportValve quietErrors() {
        var valve = new ErrorReportValve();
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        return valve;
    }

    private static StandardJarScanner scanner() {
        var scanner = new StandardJarScanner();
        scanner.setScanClassPath(false);
        scanner.setScanManifest(false);
        // No library of ours brings fragments, initializers or tags.
        scanner.setJarScanFilter((kind, jar) -> false);
        return scanner;
    }

    private static StandardManager forgetfulSessions() {
        var manager = new StandardManager();
        manager.setPathname(null);
        return manager;
    }

    /** The application ends with its process, so looking for what it leaves behind would only cost time. */
    private static void forgoLeakChecks(StandardContext context) {
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
    }
}

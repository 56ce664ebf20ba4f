package dev.needlewise.bootstrap;

import dev.needlewise.application.grading.GradingWatch;
import dev.needlewise.application.operation.Readiness;
import dev.needlewise.application.release.KeptPacks;
import dev.needlewise.persistence.Store;
import dev.needlewise.web.operation.AccessLog;
import dev.needlewise.web.operation.Gauges;
import dev.needlewise.web.operation.LiveServlet;
import dev.needlewise.web.operation.Meters;
import dev.needlewise.web.operation.MetricsServlet;
import dev.needlewise.web.operation.ReadyServlet;
import dev.needlewise.web.operation.ServedRequests;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Puts health, figures and the access log at their places. */
final class Operation {
    private final List<Readiness> health;
    private final Meters meters;
    private final Gauges gauges;

    Operation(Store store, KeptPacks packs, Path home, Clock clock) {
        // A registry of our own: the library's shared one would outlive a redeployment.
        PrometheusRegistry registry = new PrometheusRegistry();
        health = List.of(store.readiness(), new PackLoaded(packs), new DiskSpace(home));
        meters = new Meters(registry);
        gauges = new Gauges(registry, store.load(), clock);
    }

    GradingWatch grading() {
        return meters;
    }

    Filter requests() {
        return new ServedRequests(List.of(meters, new AccessLog()));
    }

    void open(ServletContext context) {
        context.addServlet("live", new LiveServlet()).addMapping("/health/live");
        context.addServlet("ready", new ReadyServlet(health)).addMapping("/health/ready");
        context.addServlet("metrics", new MetricsServlet(meters, gauges)).addMapping("/metrics");
    }
}

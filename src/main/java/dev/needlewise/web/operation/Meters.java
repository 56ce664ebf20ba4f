package dev.needlewise.web.operation;

import dev.needlewise.application.grading.GradingWatch;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is counted while the application works; its labels name routes and outcomes, never people.
 *
 * <p>Without exemplars, because their thread is never stopped: a server would keep every copy that was redeployed.
 */
public final class Meters implements Consumer<Served>, GradingWatch {
    private static final double NANOS = 1e9;
    private static final Set<String> SIGN_INS = Set.of("/signin", "/lti/launch");
    private static final int FIRST_REFUSAL = 400;

    private final PrometheusRegistry registry;
    private final Histogram requests;
    private final Histogram grading;
    private final Counter refusals;

    public Meters(PrometheusRegistry registry) {
        this.registry = registry;
        requests = Histogram.builder()
                .name("needlewise_request_seconds")
                .help("Requests by route and status, with the time that each took")
                .labelNames("method", "route", "status")
                .classicOnly()
                .classicUpperBounds(0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)
                .withoutExemplars()
                .register(registry);
        grading = Histogram.builder()
                .name("needlewise_grading_seconds")
                .help("Gradings of a whole session, with the time that each took")
                .classicOnly()
                .classicUpperBounds(0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
                .withoutExemplars()
                .register(registry);
        refusals = Counter.builder()
                .name("needlewise_sign_in_refusals_total")
                .help("Sign-ins that were refused, by way in and status")
                .labelNames("route", "status")
                .withoutExemplars()
                .register(registry);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    @Override
    public void accept(Served served) {
        String status = Integer.toString(served.status());
        requests.labelValues(served.method(), served.route(), status).observe(seconds(served.took()));
        if (served.method().equals("POST") && SIGN_INS.contains(served.route()) && served.status() >= FIRST_REFUSAL) {
            refusals.labelValues(served.route(), status).inc();
        }
    }

    @Override
    public void graded(Duration took) {
        grading.observe(seconds(took));
    }

    private static double seconds(Duration took) {
        return took.toNanos() / NANOS;
    }
}

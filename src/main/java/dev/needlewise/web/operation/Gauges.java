package dev.needlewise.web.operation;

import dev.needlewise.application.operation.StoreAway;
import dev.needlewise.application.operation.StoreLoad;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;

/** What is looked up when somebody asks for the figures; the queue is not a number while the store is away. */
public final class Gauges {
    private static final double MILLIS = 1e3;

    private final StoreLoad load;
    private final Clock clock;
    private final Gauge connections;
    private final Gauge depth;
    private final Gauge age;

    public Gauges(PrometheusRegistry registry, StoreLoad load, Clock clock) {
        this.load = load;
        this.clock = clock;
        connections = Gauge.builder()
                .name("needlewise_database_connections")
                .help("Connections of the pool by state, and requests that wait for one")
                .labelNames("state")
                .register(registry);
        depth = Gauge.builder()
                .name("needlewise_scores_waiting")
                .help("Scores on their way to a gradebook")
                .register(registry);
        age = Gauge.builder()
                .name("needlewise_scores_oldest_seconds")
                .help("How long the oldest of them has been waiting")
                .register(registry);
    }

    void read() {
        StoreLoad.Connections now = load.connections();
        connections.labelValues("in_use").set(now.inUse());
        connections.labelValues("open").set(now.open());
        connections.labelValues("waited_for").set(now.waiting());
        try {
            StoreLoad.Queue queue = load.scores(clock.instant());
            depth.set((double) queue.depth());
            age.set(queue.oldest().toMillis() / MILLIS);
        } catch (StoreAway e) {
            depth.set(Double.NaN);
            age.set(Double.NaN);
        }
    }
}

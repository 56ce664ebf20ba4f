package dev.needlewise.load;

import dev.needlewise.load.SteadyPages.Asked;
import dev.needlewise.persistence.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The executable WAR in 256 MB of heap over a store with many finished sessions: people at work, each page at a steady
 * rate, answers without a pause; beside a static file and bare commits of the same run.
 */
public final class LoadBench {
    private final Plan plan;
    private final Report report;

    private LoadBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.of(arguments);
        Report report = new Report();
        for (String kind : plan.stores()) {
            new LoadBench(plan, report).on(kind);
        }
        report.write(Path.of("target", "load.md"));
        System.exit(0);
    }

    private void on(String kind) throws Exception {
        Map<String, Double> few;
        LoadedStore small = LoadedStore.fresh(kind);
        report.store(small.name());
        try (Scene scene = filled(small, plan.number("few"))) {
            few = quiet(scene);
        }
        LoadedStore large = LoadedStore.fresh(kind);
        try (Scene scene = filled(large, plan.number("sessions"));
                Database bare = large.bare().get()) {
            Map<String, Double> many = quiet(scene);
            many.forEach((page, median) -> report.figure(
                    "%s, one after another: median over %,d sessions by that over %,d"
                            .formatted(page, plan.number("sessions"), plan.number("few")),
                    "%.1f ms : %.1f ms = %.2f".formatted(median, few.get(page), median / few.get(page))));
            new Work(scene, new BareCommits(bare)).all();
        }
    }

    private Scene filled(LoadedStore store, int sessions) throws Exception {
        long began = System.nanoTime();
        Scene scene = Scene.filled(store, sessions, plan.number("supervisors"));
        System.out.printf(
                "%s filled with %s in %d s%n", store.name(), scene, (System.nanoTime() - began) / 1_000_000_000);
        return scene;
    }

    /** Medians of single requests while nobody else is there. */
    private Map<String, Double> quiet(Scene scene) throws Exception {
        Supervisor supervisor = scene.supervisors(plan.number("supervisors")).get(plan.number("supervisors") - 1);
        supervisor.signIn();
        Trainee trainee = scene.trainees(1).get(0);
        trainee.signIn();
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("a cohort", median(scene, supervisor.visitor(), scene.cohort(), "a cohort"));
        medians.put("reviews", median(scene, supervisor.visitor(), "reviews", "reviews"));
        medians.put("home of a supervisor", median(scene, supervisor.visitor(), "", "home"));
        medians.put("home of a trainee", median(scene, trainee.visitor(), "", "home"));
        for (int i = 0; i < 60; i++) {
            trainee.next();
        }
        Timings timings = scene.anew();
        for (int i = 0; i < 200; i++) {
            trainee.next();
        }
        medians.put("saving an answer", timings.median("saving an answer"));
        return medians;
    }

    private static double median(Scene scene, Visitor visitor, String page, String kind) throws IOException {
        for (int i = 0; i < 60; i++) {
            visitor.browser().get(page);
        }
        Timings timings = scene.anew();
        for (int i = 0; i < 100; i++) {
            visitor.browser().get(page);
        }
        return timings.median(kind);
    }

    /** What is measured over the large store, in turn. */
    private final class Work {
        private final Scene scene;
        private final BareCommits commits;
        private final List<Trainee> trainees;
        private final List<Supervisor> supervisors;

        Work(Scene scene, BareCommits commits) {
            this.scene = scene;
            this.commits = commits;
            this.trainees = scene.trainees(plan.number("trainees"));
            this.supervisors = scene.supervisors(plan.number("supervisors"));
        }

        void all() throws Exception {
            commits.prepare();
            crowd();
            pages();
            answers();
        }

        private void crowd() throws Exception {
            for (Supervisor supervisor : supervisors) {
                supervisor.signIn();
            }
            Timings coming = scene.anew();
            Worker.atWork(trainees, Duration.ofSeconds(2), plan.time("ramp"), Duration.ZERO);
            Timings timings = scene.anew();
            Duration before = server();
            Thread reading = new Thread(() -> reading(timings), "supervisors");
            reading.start();
            Worker.atWork(trainees, Duration.ofSeconds(2), Duration.ofSeconds(2), plan.time("seconds"));
            reading.join();
            String crowd = trainees.size() + " trainees and " + supervisors.size() + " supervisors at once: ";
            long requests = report.lines(crowd, timings);
            report.figure(
                    "Requests that failed while people came in",
                    Long.toString(coming.lines().values().stream()
                            .mapToLong(Timings.Line::failed)
                            .sum()));
            report.figure(
                    "Processor time of the server for a request",
                    "%.1f ms".formatted(server().minus(before).toNanos() / 1e6 / requests));
            ServerFigures figures = ServerFigures.of(scene.server());
            report.figure(
                    "Heap in use of 256 MB, and after a collection",
                    figures.heap() + " MB, " + figures.heapCollected() + " MB");
            report.figure(
                    "Memory of the process then, and at most",
                    figures.process() + " MB, " + figures.processMost() + " MB");
        }

        private void reading(Timings timings) {
            try {
                Worker.atWork(supervisors, Duration.ofSeconds(1), Duration.ofSeconds(1), plan.time("seconds"));
            } catch (InterruptedException e) {
                timings.failed("reading", e.toString());
            }
        }

        private Duration server() {
            return scene.server().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        private void pages() throws Exception {
            Timings timings = new Timings();
            SteadyPages steady = new SteadyPages(plan.number("rate"), plan.time("page-seconds"));
            for (var kind : kinds().entrySet()) {
                steady.ask(kind.getKey(), kind.getValue(), timings);
            }
            report.steady(plan.number("rate") + " a second: ", plan.number("rate"), timings);
            for (String big : scene.bigCohort().toList()) {
                report.figure(
                        "A cohort of " + World.BIG + ", one after another: median",
                        "%.1f ms".formatted(median(scene, supervisors.get(0).visitor(), big, "a cohort")));
            }
        }

        private Map<String, List<Asked>> kinds() throws IOException {
            Map<String, List<Asked>> kinds = new LinkedHashMap<>();
            List<Trainee> some = trainees.subList(Math.max(0, trainees.size() - 20), trainees.size());
            kinds.put("a static file", byTrainees(some, scene.styleSheet()));
            kinds.put("home of a trainee", byTrainees(some, ""));
            kinds.put("cases", byTrainees(some, "cases"));
            kinds.put("progress", byTrainees(some, "progress"));
            kinds.put("sources", byTrainees(some, "sources"));
            List<Asked> stages = new ArrayList<>();
            List<Asked> feedback = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                Trainee trainee = some.get(some.size() - 1 - i);
                while (trainee.ready().isEmpty()) {
                    // The case was over; the next one has a stage to show.
                }
                stages.add(new Asked(trainee.visitor(), trainee.stage()));
                feedback.add(new Asked(trainee.visitor(), scene.session(i) + "/feedback"));
            }
            kinds.put("a stage", stages);
            kinds.put("feedback", feedback);
            kinds.put("home of a supervisor", bySupervisors(Stream.of("")));
            kinds.put("a cohort", bySupervisors(Stream.of(scene.cohort())));
            kinds.put("a trainee", bySupervisors(scene.trainees()));
            kinds.put("reviews", bySupervisors(Stream.of("reviews")));
            kinds.put("a review", bySupervisors(scene.reviews().stream()));
            kinds.put("items", bySupervisors(Stream.of(scene.cohort() + "/items")));
            return kinds;
        }

        private List<Asked> byTrainees(List<Trainee> some, String page) {
            return some.stream().map(one -> new Asked(one.visitor(), page)).toList();
        }

        private List<Asked> bySupervisors(Stream<String> pages) {
            return pages.flatMap(page -> supervisors.stream().map(one -> new Asked(one.visitor(), page)))
                    .toList();
        }

        private void answers() throws Exception {
            int atOnce = plan.number("at-once");
            ClosedLoop loop = new ClosedLoop(atOnce, plan.time("page-seconds"), report);
            double commit = loop.aSecond("a bare durable commit, " + atOnce + " at once", commits::insert);
            Visitor visitor = trainees.get(0).visitor();
            String file = scene.styleSheet();
            double sent = loop.aSecond(
                    "a static file, " + atOnce + " at once",
                    () -> visitor.browser().get(file));
            double saved = new SavingAnswers(trainees, atOnce).aSecond(plan.time("page-seconds"));
            report.figure("Answers saved a second, " + atOnce + " at once without a pause", "%.0f".formatted(saved));
            report.figure("Bare durable commits a second beside it", "%.0f".formatted(commit));
            report.figure("Static files a second beside it", "%.0f".formatted(sent));
            report.figure("Answers by commits", "%.2f".formatted(saved / commit));
            report.figure("Answers by static files", "%.2f".formatted(saved / sent));
        }
    }
}

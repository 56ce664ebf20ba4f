package dev.needlewise.bootstrap;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.operation.SeedDemo;
import dev.needlewise.application.release.KeptPacks;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.persistence.Database;
import dev.needlewise.persistence.Store;
import jakarta.servlet.ServletContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The running application: opened in order, closed in the reverse order. */
final class Application implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Application.class.getName());

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Opens everything, or nothing: what was opened before a failure is closed again. */
    static Application start(ServletContext context, Settings settings) {
        Application application = new Application();
        boolean started = false;
        try {
            application.open(context, settings);
            started = true;
            return application;
        } finally {
            if (!started) {
                application.close();
            }
        }
    }

    private void open(ServletContext context, Settings settings) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        YamlPackReader reader = new YamlPackReader();
        PackAtStart pack = PackAtStart.find(settings, context, reader);
        open.push(DataDirectory.open(settings.home()));
        Database database = OpenStore.database(settings);
        Store store = OpenStore.over(database, clock);
        open.push(store);
        open.push(BackupDesk.in(settings.home()).serve(new Backup(database, settings, clock)));
        KeptPacks packs = new KeptPacks(store.transactions(), store.facts(), store.packStore(), reader);
        Operation operation = new Operation(store, packs, settings.home(), clock);
        UseCases useCases = new UseCases(store, packs, clock, new Fresh(random), operation.grading());
        PlatformRoom platforms = new PlatformRoom(settings, useCases, random);
        open.push(platforms);
        platforms.checkSecret();
        boolean read = pack.bring(useCases.bringPack());
        boolean demo = demo(settings, useCases);
        Housekeeping housekeeping = Housekeeping.of(
                () -> useCases.tidy().tidy(),
                () -> useCases.expireSessions().expire(),
                () -> useCases.forgetOldRecords(settings.retention()).forget(),
                platforms::tend);
        open.push(housekeeping);
        new WebRoom(context, settings, useCases, platforms, operation, random, demo).open();
        platforms.start();
        if (!read) {
            housekeeping.soon(packs::current);
        }
        // Only now can nothing refuse the start, and a refusal is one sentence that stands alone.
        settings.masked().forEach(LOG::info);
        LOG.info("Store: " + store.description());
    }

    /** Demo people belong to a store that holds nobody else, unless they were asked for or declined. */
    private static boolean demo(Settings settings, UseCases useCases) {
        if (!settings.demo(true)) {
            return false;
        }
        SeedDemo.Result seeded = useCases.seedDemo().seed();
        boolean demo = settings.demo(seeded != SeedDemo.Result.NOT_OURS);
        if (demo) {
            new DemoAccounts(Accounts.of(settings))
                    .prepare(settings.demoPassword())
                    .forEach(System.out::println);
        }
        return demo;
    }

    /** Closes what was opened last first, and goes on where closing one thing fails. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Not everything could be closed", e);
            }
        }
    }
}

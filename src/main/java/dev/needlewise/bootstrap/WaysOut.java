package dev.needlewise.bootstrap;

import dev.needlewise.application.launch.OwnKeys;
import dev.needlewise.application.launch.RosterOf;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.gradebook.AccessTokens;
import dev.needlewise.gradebook.AgsClient;
import dev.needlewise.gradebook.HttpPlatformCalls;
import dev.needlewise.gradebook.NameLookup;
import dev.needlewise.gradebook.NrpsClient;
import dev.needlewise.gradebook.PlatformRoster;
import dev.needlewise.gradebook.ScoreRounds;
import dev.needlewise.lti.key.PlatformKeySets;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.persistence.Seal;
import dev.needlewise.persistence.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What goes out to learning platforms: our keys and tokens, marks, and questions for rosters and key sets. */
final class WaysOut implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WaysOut.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final AddressRules rules;
    private final OwnKeys keys;
    private final HttpPlatformCalls calls;
    private final ScoreRounds rounds;
    private final RosterOf roster;
    private final PlatformKeySets keySets;
    private final ExecutorService background = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "needlewise-platforms");
        thread.setDaemon(true);
        return thread;
    });

    WaysOut(Settings settings, UseCases useCases, SecureRandom random) {
        Store store = useCases.store();
        Clock clock = useCases.clock();
        this.rules = new AddressRules(settings.allowLoopbackPlatforms());
        this.keys = new OwnKeys(store.toolKeys(Seal.by(SecretFile.of(settings, random), random)), clock);
        this.calls = new HttpPlatformCalls(rules, NameLookup.ofSystem(), DEADLINE);
        AccessTokens tokens = new AccessTokens(calls, keys::signing, clock);
        this.rounds = new ScoreRounds(
                store.transactions(),
                store.scoreQueue(),
                store.gradebookLinks(),
                store.registrations(),
                new AgsClient(calls, tokens, rules, clock),
                clock);
        this.roster = new RosterOf(
                store.transactions(),
                store.records(),
                store.launches(),
                store.registrations(),
                new PlatformRoster(new NrpsClient(calls, tokens, rules, clock)),
                clock,
                useCases.fresh());
        this.keySets = new PlatformKeySets(calls, clock, background);
    }

    AddressRules rules() {
        return rules;
    }

    OwnKeys keys() {
        return keys;
    }

    HttpPlatformCalls calls() {
        return calls;
    }

    PlatformKeySets keySets() {
        return keySets;
    }

    RosterOf roster() {
        return roster;
    }

    void start() {
        if (rules.loopbackAllowed()) {
            LOG.warning("Test mode: learning platforms on this machine are admitted without https");
        }
        rounds.start();
    }

    /** The launch does not wait for it. */
    void askForRoster(CohortId cohort) {
        try {
            background.execute(() -> {
                try {
                    roster.takeOver(cohort).ifPresent(LOG::info);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "A roster could not be taken over", e);
                }
            });
        } catch (RejectedExecutionException stopping) {
            LOG.fine("No roster is asked for while stopping");
        }
    }

    /** Before the store: what is being sent is kept or handed back. */
    @Override
    public void close() {
        background.shutdownNow();
        rounds.close();
        calls.close();
    }
}

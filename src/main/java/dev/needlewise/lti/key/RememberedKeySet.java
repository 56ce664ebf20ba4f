package dev.needlewise.lti.key;

import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.platform.PlatformCalls;
import dev.needlewise.lti.platform.PlatformUnreachable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One platform's key set: fetched once for all who wait, anew when it is old or lacks a key, never more than twice in
 * half a minute, and kept through an outage of the platform for some hours.
 */
final class RememberedKeySet {
    static final Duration USUAL_LIFE = Duration.ofMinutes(10);
    static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
    static final Duration LONGEST_LIFE = Duration.ofHours(24);
    static final Duration OUTAGE = Duration.ofHours(4);
    static final Duration WINDOW = Duration.ofSeconds(30);
    static final int FETCHES_PER_WINDOW = 2;
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=(\\d{1,9})");

    private final PlatformAddress address;
    private final PlatformCalls calls;
    private final Clock clock;
    private final Executor renewal;
    private final ReentrantLock fetching = new ReentrantLock();
    private final Deque<Instant> fetches = new ArrayDeque<>();
    private volatile Optional<Fetched> current = Optional.empty();

    RememberedKeySet(PlatformAddress address, PlatformCalls calls, Clock clock, Executor renewal) {
        this.address = address;
        this.calls = calls;
        this.clock = clock;
        this.renewal = renewal;
    }

    PlatformAddress address() {
        return address;
    }

    FoundKey find(String keyId) {
        Optional<Fetched> seen = usable();
        Optional<FoundKey> known = seen.flatMap(fetched -> fetched.known(keyId));
        if (known.isPresent()) {
            if (!seen.get().isFreshAt(clock.instant()) && !fetching.isLocked()) {
                renewal.execute(this::renew);
            }
            return known.get();
        }
        return fetchUnlessSomebodyDid(seen, keyId);
    }

    private void renew() {
        if (fetching.tryLock()) {
            try {
                boolean stale = usable().filter(fetched -> fetched.isFreshAt(clock.instant()))
                        .isEmpty();
                if (stale) {
                    fetch();
                }
            } finally {
                fetching.unlock();
            }
        }
    }

    private FoundKey fetchUnlessSomebodyDid(Optional<Fetched> seen, String keyId) {
        fetching.lock();
        try {
            Optional<Fetched> now = usable();
            Optional<FoundKey> known = now.flatMap(fetched -> fetched.known(keyId));
            if (known.isPresent()) {
                return known.get();
            }
            // Whoever waited for another's fetch has its answer; only those who saw the newest set ask again.
            Optional<String> failure = now.equals(seen) ? fetch() : Optional.empty();
            return usable().map(fetched -> fetched.known(keyId).orElseGet(FoundKey.Unknown::new))
                    .orElseGet(() -> new FoundKey.Unreachable(failure.orElse("the key set is not there")));
        } finally {
            fetching.unlock();
        }
    }

    private Optional<Fetched> usable() {
        Instant oldest = clock.instant().minus(OUTAGE);
        return current.filter(fetched -> fetched.freshUntil().isAfter(oldest));
    }

    /** Fetches where that is allowed now; says why there is nothing new. */
    private Optional<String> fetch() {
        Instant now = clock.instant();
        while (!fetches.isEmpty() && !fetches.peekFirst().isAfter(now.minus(WINDOW))) {
            fetches.removeFirst();
        }
        if (fetches.size() >= FETCHES_PER_WINDOW) {
            return Optional.of("the key set was asked for moments ago");
        }
        fetches.addLast(now);
        try {
            PlatformAnswer answer = calls.call(PlatformCall.get(address, "application/json"));
            if (!answer.succeeded()) {
                return Optional.of("the key set was answered with status " + answer.status());
            }
            current = Optional.of(new Fetched(KeySet.parse(answer.body()), now.plus(life(answer))));
            return Optional.empty();
        } catch (PlatformUnreachable | MalformedJson e) {
            return Optional.of("the key set could not be read: " + e.getMessage());
        }
    }

    private static Duration life(PlatformAnswer answer) {
        Matcher matcher = MAX_AGE.matcher(answer.header("Cache-Control").orElse(""));
        if (!matcher.find()) {
            return USUAL_LIFE;
        }
        Duration told = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        if (told.compareTo(SHORTEST_LIFE) < 0) {
            return SHORTEST_LIFE;
        }
        return told.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : told;
    }

    private record Fetched(KeySet keys, Instant freshUntil) {
        boolean isFreshAt(Instant now) {
            return now.isBefore(freshUntil);
        }

        Optional<FoundKey> known(String keyId) {
            return keys.find(keyId).map(FoundKey.Known::new);
        }
    }
}

package dev.needlewise.web.lti;

import dev.needlewise.application.operation.StoreAway;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.Registrations;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The origins that may frame us: those of registered platforms that are not suspended, remembered for a moment. */
public final class FrameAncestors implements Supplier<List<String>> {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    /** Each institution of this cloud has a host of its own, which no registration tells. */
    private static final List<String> CLOUD = List.of("instructure.com");

    private final Registrations registrations;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, List.of());

    public FrameAncestors(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    private record Known(Instant until, List<String> origins) {
        /** A clock that was set back does not make it last longer. */
        boolean isFreshAt(Instant now) {
            return now.isBefore(until) && !now.plus(REMEMBERED).isBefore(until);
        }
    }

    @Override
    public List<String> get() {
        Known remembered = known;
        Instant now = clock.instant();
        if (remembered.isFreshAt(now)) {
            return remembered.origins();
        }
        List<String> origins = origins(remembered);
        known = new Known(now.plus(REMEMBERED), origins);
        return origins;
    }

    /** A header is written for every page, the one about a lost store too: what was known last holds until it is back. */
    private List<String> origins(Known remembered) {
        try {
            return registrations.all().stream()
                    .filter(Registration::active)
                    .flatMap(FrameAncestors::origins)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (StoreAway e) {
            return remembered.origins();
        }
    }

    /** After a change made here; other nodes see it a moment later. */
    void forget() {
        known = new Known(Instant.MIN, List.of());
    }

    private static Stream<String> origins(Registration registration) {
        PlatformAddress issuer = PlatformAddress.stored(registration.issuer());
        String host = String.valueOf(URI.create(registration.issuer()).getHost());
        Stream<String> institutions =
                CLOUD.stream().filter(cloud -> host.endsWith("." + cloud)).map(cloud -> "https://*." + cloud);
        return Stream.concat(
                Stream.of(issuer.origin(), registration.authorizationEndpoint().origin()), institutions);
    }
}

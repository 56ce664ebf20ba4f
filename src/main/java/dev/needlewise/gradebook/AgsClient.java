package dev.needlewise.gradebook;

import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.ags.AgsResult;
import dev.needlewise.lti.ags.AgsScore;
import dev.needlewise.lti.ags.LineItem;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.platform.PlatformCalls;
import dev.needlewise.lti.service.NextPage;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.lti.service.ServiceFailure;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Speaks with the gradebook of a platform. */
public final class AgsClient {
    private static final int MOST_PAGES = 50;

    private final ServiceCalls services;
    private final AddressRules rules;

    public AgsClient(PlatformCalls calls, AccessTokens tokens, AddressRules rules, Clock clock) {
        this.services = new ServiceCalls(calls, tokens, clock);
        this.rules = rules;
    }

    /** Puts a score into the column that was kept with its session. */
    public void send(Place place, PlatformAddress lineItem, AgsScore score) throws ServiceFailed {
        PlatformCall call =
                PlatformCall.post(LineItem.scoresOf(lineItem), AgsScore.MEDIA_TYPE, "application/json", score.json());
        services.call(place, Set.of(Scope.SCORE), call);
    }

    /** What the gradebook holds for a person, where it tells anything of them. */
    public Optional<AgsResult> result(Place place, PlatformAddress lineItem, String userId) throws ServiceFailed {
        PlatformCall call = PlatformCall.get(AgsResult.of(lineItem, userId), AgsResult.CONTAINER_MEDIA_TYPE);
        PlatformAnswer answer = services.call(place, Set.of(Scope.RESULT_READ), call);
        try {
            return AgsResult.readAll(answer.body()).stream()
                    .filter(result -> result.userId().equals(userId))
                    .findFirst();
        } catch (MalformedJson e) {
            throw new ServiceFailed(ServiceFailure.passing("the platform's results: " + e.detail()));
        }
    }

    /**
     * The column for this link and resource: the one that a launch names, else the one that is there already (a copied
     * course brings its columns along), else a new one. Whoever calls keeps the address and lets one ask at a time.
     */
    public PlatformAddress column(Place place, AgsEndpoint endpoint, LineItem wanted) throws ServiceFailed {
        if (endpoint.lineItem().isPresent()) {
            return endpoint.lineItem().get();
        }
        PlatformAddress container = endpoint.lineItems()
                .filter(known -> endpoint.makesLineItems())
                .orElseThrow(() -> new ServiceFailed(
                        ServiceFailure.lasting("the platform lets this tool make no column in the gradebook")));
        Optional<PlatformAddress> there = existing(place, container, wanted);
        return there.isPresent() ? there.get() : made(place, container, wanted);
    }

    private Optional<PlatformAddress> existing(Place place, PlatformAddress container, LineItem wanted)
            throws ServiceFailed {
        Optional<PlatformAddress> page = Optional.of(wanted.filterOf(container));
        for (int pages = 0; page.isPresent() && pages < MOST_PAGES; pages++) {
            PlatformCall call = PlatformCall.get(page.get(), LineItem.CONTAINER_MEDIA_TYPE);
            PlatformAnswer answer = services.call(place, Set.of(Scope.LINE_ITEM), call);
            try {
                Optional<PlatformAddress> found = LineItem.readAll(answer.body(), rules).stream()
                        .filter(wanted::isSameColumnAs)
                        .flatMap(item -> item.address().stream())
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            } catch (MalformedJson e) {
                throw new ServiceFailed(ServiceFailure.passing("the platform's list of columns: " + e.detail()));
            }
            page = NextPage.of(answer, page.get(), rules);
        }
        return Optional.empty();
    }

    private PlatformAddress made(Place place, PlatformAddress container, LineItem wanted) throws ServiceFailed {
        PlatformCall call = PlatformCall.post(container, LineItem.MEDIA_TYPE, LineItem.MEDIA_TYPE, wanted.json());
        PlatformAnswer answer = services.call(place, Set.of(Scope.LINE_ITEM), call);
        try {
            return LineItem.read(answer.body(), rules).address().orElseThrow();
        } catch (MalformedJson e) {
            throw new ServiceFailed(ServiceFailure.passing("the platform's new column: " + e.detail()));
        }
    }
}

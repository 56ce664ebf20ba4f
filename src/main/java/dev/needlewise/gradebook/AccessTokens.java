package dev.needlewise.gradebook;

import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.key.ToolKey;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.platform.PlatformCalls;
import dev.needlewise.lti.platform.PlatformUnreachable;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.service.AccessToken;
import dev.needlewise.lti.service.ClientAssertion;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.lti.service.ServiceFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Gets tokens and keeps each until shortly before its end; for one need there is one request at a time. */
public final class AccessTokens {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final PlatformCalls calls;
    private final Supplier<ToolKey> signingKey;
    private final Clock clock;
    private final ConcurrentMap<Need, Slot> slots = new ConcurrentHashMap<>();

    public AccessTokens(PlatformCalls calls, Supplier<ToolKey> signingKey, Clock clock) {
        this.calls = calls;
        this.signingKey = signingKey;
        this.clock = clock;
    }

    public AccessToken token(Place place, Set<Scope> scopes) throws ServiceFailed {
        return slots.computeIfAbsent(new Need(place, Set.copyOf(scopes)), Slot::new)
                .token();
    }

    /** Forgets a token that a service did not take, unless there is a newer one already. */
    public void drop(Place place, Set<Scope> scopes, AccessToken refused) {
        Slot slot = slots.get(new Need(place, Set.copyOf(scopes)));
        if (slot != null) {
            slot.drop(refused);
        }
    }

    private AccessToken ask(Need need) throws ServiceFailed {
        Instant now = clock.instant();
        Registration registration = need.place().registration();
        String form = new ClientAssertion(registration, need.place().deploymentId())
                .form(need.scopes(), signingKey.get(), now);
        try {
            PlatformAnswer answer =
                    calls.call(PlatformCall.post(registration.tokenEndpoint(), FORM, "application/json", form));
            if (!answer.succeeded()) {
                throw new ServiceFailed(refusal(answer, now));
            }
            AccessToken token = AccessToken.read(answer.body(), need.scopes(), now);
            if (!token.grants(need.scopes())) {
                throw new ServiceFailed(ServiceFailure.lasting("the platform does not grant this tool what it needs"));
            }
            return token;
        } catch (PlatformUnreachable e) {
            throw new ServiceFailed(ServiceFailure.of(e));
        } catch (MalformedJson e) {
            throw new ServiceFailed(ServiceFailure.passing("the platform gave no token that can be read"));
        }
    }

    private static ServiceFailure refusal(PlatformAnswer answer, Instant now) {
        if (answer.body().contains("invalid_scope") || answer.body().contains("unauthorized_client")) {
            return ServiceFailure.lasting("the platform does not grant this tool what it needs");
        }
        ServiceFailure failure = ServiceFailure.of(answer, now);
        if (failure.kind() == ServiceFailure.Kind.PASSING) {
            return failure;
        }
        // Platforms say so, with many statuses, also while they cannot read our key set.
        return new ServiceFailure(
                ServiceFailure.Kind.PASSING,
                answer.status(),
                "the platform gave no token (status " + answer.status()
                        + "): it may not know this tool any more, or could not read our key set",
                failure.pause());
    }

    private record Need(Place place, Set<Scope> scopes) {}

    /** The place of one token; who comes while it is being fetched waits for it. */
    private final class Slot {
        private final Need need;
        private Optional<AccessToken> kept = Optional.empty();

        Slot(Need need) {
            this.need = need;
        }

        synchronized AccessToken token() throws ServiceFailed {
            Instant now = clock.instant();
            Optional<AccessToken> usable = kept.filter(token -> token.isUsableAt(now));
            if (usable.isPresent()) {
                return usable.get();
            }
            AccessToken fresh = ask(need);
            kept = Optional.of(fresh);
            return fresh;
        }

        synchronized void drop(AccessToken refused) {
            kept = kept.filter(token -> !token.equals(refused));
        }
    }
}

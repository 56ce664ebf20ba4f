package dev.needlewise.gradebook;

import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.platform.PlatformCalls;
import dev.needlewise.lti.platform.PlatformUnreachable;
import dev.needlewise.lti.service.AccessToken;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.lti.service.ServiceFailure;
import java.time.Clock;
import java.util.Set;

/** Calls services with a token; a token that is not taken is renewed once. */
final class ServiceCalls {
    private final PlatformCalls calls;
    private final AccessTokens tokens;
    private final Clock clock;

    ServiceCalls(PlatformCalls calls, AccessTokens tokens, Clock clock) {
        this.calls = calls;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The answer of a call that succeeded. */
    PlatformAnswer call(Place place, Set<Scope> scopes, PlatformCall call) throws ServiceFailed {
        AccessToken token = tokens.token(place, scopes);
        PlatformAnswer answer = send(call.bearing(token.value()));
        if (answer.status() == 401) {
            tokens.drop(place, scopes, token);
            answer = send(call.bearing(tokens.token(place, scopes).value()));
        }
        if (!answer.succeeded()) {
            throw new ServiceFailed(ServiceFailure.of(answer, clock.instant()));
        }
        return answer;
    }

    private PlatformAnswer send(PlatformCall call) throws ServiceFailed {
        try {
            return calls.call(call);
        } catch (PlatformUnreachable e) {
            throw new ServiceFailed(ServiceFailure.of(e));
        }
    }
}

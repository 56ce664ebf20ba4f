package dev.needlewise.lti.launch;

import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.Registrations;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Answers a knock: finds the registration, remembers a state, and sends the browser to the platform. */
public final class LoginDesk {
    /** Far more than anybody opens at once; what is begun and never ended piles up in the store no higher. */
    private static final int MOST_UNDER_WAY = 100_000;

    private final Tool tool;
    private final Registrations registrations;
    private final PendingLaunches pending;
    private final int most;
    private final AtomicLong begun = new AtomicLong();
    private volatile boolean full;

    public LoginDesk(Tool tool, Registrations registrations, PendingLaunches pending) {
        this(tool, registrations, pending, MOST_UNDER_WAY);
    }

    LoginDesk(Tool tool, Registrations registrations, PendingLaunches pending, int most) {
        this.most = most;
        this.tool = tool;
        this.registrations = registrations;
        this.pending = pending;
    }

    public Verdict<AuthenticationRequest> begin(Parameters given, Instant now) {
        return LoginInitiation.read(given).then(login -> begin(login, now));
    }

    private Verdict<AuthenticationRequest> begin(LoginInitiation login, Instant now) {
        try {
            Registration registration = registrationOf(login);
            if (isFullAt(now)) {
                throw new Refused(LaunchRefusal.Reason.LOGINS_TOO_MANY, most + " logins are under way");
            }
            return Verdict.accepted(remembered(login, registration, now));
        } catch (Refused e) {
            return Verdict.refused(e.refusal());
        }
    }

    /** Looked up now and then only, for counting takes longer than a login. */
    private boolean isFullAt(Instant now) {
        if (begun.getAndIncrement() % (most / 1000 + 1) == 0) {
            full = pending.unusedSince(now.minus(PendingLaunch.LIFE)) >= most;
        }
        return full;
    }

    private Registration registrationOf(LoginInitiation login) throws Refused {
        List<Registration> known = registrations.ofIssuer(login.issuer()).stream()
                .filter(one -> login.clientId().map(one.clientId()::equals).orElse(true))
                .toList();
        if (known.isEmpty()) {
            throw new Refused(LaunchRefusal.Reason.PLATFORM_UNKNOWN, "no registration has this iss and client_id");
        }
        List<Registration> active = known.stream().filter(Registration::active).toList();
        if (active.isEmpty()) {
            throw new Refused(LaunchRefusal.Reason.REGISTRATION_SUSPENDED, "the registration is suspended");
        }
        if (active.size() > 1) {
            throw new Refused(
                    LaunchRefusal.Reason.PLATFORM_AMBIGUOUS,
                    "expected client_id, for " + active.size() + " registrations have this iss");
        }
        return active.get(0);
    }

    private AuthenticationRequest remembered(LoginInitiation login, Registration registration, Instant now) {
        Unguessable state = Unguessable.fresh();
        Unguessable nonce = Unguessable.fresh();
        Unguessable proof = Unguessable.fresh();
        pending.keep(new PendingLaunch(
                state.hash(),
                nonce.hash(),
                proof.hash(),
                registration.id(),
                login.deploymentId(),
                login.storageTarget(),
                now,
                false));
        return new AuthenticationRequest(
                registration.id(),
                location(login, registration, state, nonce),
                state.value(),
                proof.value(),
                login.storageTarget());
    }

    private PlatformAddress location(
            LoginInitiation login, Registration registration, Unguessable state, Unguessable nonce) {
        PlatformAddress location = registration
                .authorizationEndpoint()
                .with("scope", "openid")
                .with("response_type", "id_token")
                .with("response_mode", "form_post")
                .with("prompt", "none")
                .with("client_id", registration.clientId())
                .with("redirect_uri", tool.launch().toString())
                .with("login_hint", login.loginHint())
                .with("state", state.value())
                .with("nonce", nonce.value());
        return login.messageHint()
                .map(hint -> location.with("lti_message_hint", hint))
                .orElse(location);
    }
}

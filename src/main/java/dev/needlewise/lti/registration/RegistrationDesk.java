package dev.needlewise.lti.registration;

import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.Deployments;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.platform.PlatformCalls;
import dev.needlewise.lti.platform.PlatformUnreachable;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.platform.Registrations;
import dev.needlewise.lti.registration.RegistrationRefusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leads a platform through dynamic registration: look and show, then confirm and send. */
public final class RegistrationDesk {
    private static final String JSON = "application/json";

    private final ToolConfiguration tool;
    private final AddressRules rules;
    private final PlatformCalls calls;
    private final Doorkeeper doorkeeper;
    private final Registrations registrations;
    private final Deployments deployments;

    public RegistrationDesk(
            ToolConfiguration tool,
            AddressRules rules,
            PlatformCalls calls,
            Doorkeeper doorkeeper,
            Registrations registrations,
            Deployments deployments) {
        this.tool = tool;
        this.rules = rules;
        this.calls = calls;
        this.doorkeeper = doorkeeper;
        this.registrations = registrations;
        this.deployments = deployments;
    }

    /** Who is asking and what it offers; nothing is kept and no invitation used up. */
    public Verdict<OpenIdConfiguration> look(String invitation, RegistrationInitiation initiation, Instant now) {
        return doorkeeper.look(invitation, now).then(admission -> configuration(initiation));
    }

    /**
     * Sends the registration and keeps what comes of it.
     *
     * @param shownIssuer whom the person has seen and confirmed
     */
    public Verdict<Registered> register(
            String invitation, RegistrationInitiation initiation, String shownIssuer, Instant now) {
        return doorkeeper.enter(invitation, now).then(admission -> {
            Verdict<Registered> registered =
                    configuration(initiation).then(platform -> register(platform, initiation, shownIssuer));
            if (registered.refusal().isPresent()) {
                doorkeeper.release(admission);
            }
            return registered;
        });
    }

    private Verdict<OpenIdConfiguration> configuration(RegistrationInitiation initiation) {
        try {
            PlatformCall call = PlatformCall.get(initiation.configuration(), JSON);
            PlatformAnswer answer = answer(initiation.token().map(call::bearing).orElse(call));
            if (!answer.succeeded()) {
                throw new Declined(
                        Reason.CONFIGURATION_REFUSED, "the configuration came with status " + answer.status());
            }
            return Verdict.accepted(OpenIdConfiguration.read(answer.body(), initiation.configuration(), rules));
        } catch (Declined e) {
            return Verdict.refused(e.refusal());
        }
    }

    private Verdict<Registered> register(
            OpenIdConfiguration platform, RegistrationInitiation initiation, String shownIssuer) {
        try {
            if (!platform.issuer().equals(shownIssuer)) {
                throw new Declined(Reason.CONFIGURATION_CHANGED, "the issuer is not the one that was confirmed");
            }
            PlatformCall call = PlatformCall.post(platform.registrationEndpoint(), JSON, JSON, tool.json(platform));
            PlatformAnswer answer = answer(initiation.token().map(call::bearing).orElse(call));
            if (!answer.succeeded()) {
                throw new Declined(
                        Reason.REGISTRATION_REFUSED, "the registration was answered with " + answer.status());
            }
            return Verdict.accepted(kept(registered(platform, answer.body())));
        } catch (Declined e) {
            return Verdict.refused(e.refusal());
        }
    }

    private Registered kept(Registered registered) throws Declined {
        Registration registration = registered.registration();
        if (!registrations.add(registration)) {
            throw new Declined(Reason.ALREADY_REGISTERED, "issuer and client id are known");
        }
        for (String id : registered.deployments()) {
            deployments.put(new Deployment(registration.id(), id, Deployment.Standing.ACTIVE));
        }
        return registered;
    }

    private static Registered registered(OpenIdConfiguration platform, String json) throws Declined {
        try {
            Claims answer = Claims.parse(json);
            String clientId = answer.requiredText("client_id", Registration.LONGEST);
            Optional<Claims> configuration = answer.object(ToolConfiguration.CLAIM);
            Optional<String> deployment = configuration.isPresent()
                    ? configuration.get().text("deployment_id", Deployment.LONGEST)
                    : Optional.empty();
            var registration = new Registration(
                    RegistrationId.fresh(),
                    platform.family().map(family -> family + " at ").orElse("")
                            + platform.authorizationEndpoint().uri().getHost(),
                    platform.issuer(),
                    clientId,
                    platform.authorizationEndpoint(),
                    platform.tokenEndpoint(),
                    platform.keySet(),
                    platform.tokenAudience(),
                    true);
            return new Registered(registration, deployment.map(List::of).orElseGet(List::of));
        } catch (MalformedJson e) {
            throw new Declined(Reason.REGISTRATION_MALFORMED, e.detail());
        }
    }

    private PlatformAnswer answer(PlatformCall call) throws Declined {
        try {
            return calls.call(call);
        } catch (PlatformUnreachable e) {
            throw new Declined(Reason.PLATFORM_SILENT, e.detail());
        }
    }
}

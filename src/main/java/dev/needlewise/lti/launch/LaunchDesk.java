package dev.needlewise.lti.launch;

import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.key.PlatformKeySets;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.Deployments;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.Registrations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes a posted launch: its state, from the browser that began it, then its message.
 *
 * <p>A platform may have to be asked for its key before a launch is proven, so that is done outside of any transaction.
 * What is left then, {@link #admit}, belongs into the transaction that lets the person in.
 */
public final class LaunchDesk {
    /** The field in which our own page posts the proof; empty where the storage had none. */
    public static final String PROOF_FIELD = "storage_proof";

    private static final int LONGEST_STATE = 255;

    private final Registrations registrations;
    private final PendingLaunches pending;
    private final TokenCheck tokens;
    private final MessageReader messages;

    public LaunchDesk(
            Tool tool,
            AddressRules rules,
            Registrations registrations,
            Deployments deployments,
            PendingLaunches pending,
            PlatformKeySets keySets) {
        this.registrations = registrations;
        this.pending = pending;
        this.tokens = new TokenCheck(keySets);
        this.messages = new MessageReader(tool, rules, deployments);
    }

    /**
     * Judges the form of a launch; a state whose launch is refused is used up.
     *
     * @param proof what the browser shows for this state, see {@link #proofOf}
     */
    public LaunchAnswer receive(Parameters form, Optional<String> proof, Instant now) {
        Optional<PendingLaunch> known = Optional.empty();
        try {
            LaunchForm launch = LaunchForm.read(form);
            known = pending.find(Unguessable.hashOf(launch.state()));
            PendingLaunch begun = stillGood(known, now);
            Registration registration = registrationOf(begun);
            if (proof.isEmpty()
                    && begun.storageTarget().isPresent()
                    && launch.error().isEmpty()) {
                return new LaunchAnswer.AwaitsProof(
                        registration.id(),
                        begun.storageTarget().get(),
                        BrowserProof.storageKey(launch.state()),
                        registration.authorizationEndpoint().origin());
            }
            return new LaunchAnswer.Proven(launch(launch, begun, registration, proof, now), begun.stateHash());
        } catch (Refused e) {
            known.ifPresent(begun -> pending.use(begun.stateHash()));
            return new LaunchAnswer.No(
                    known.map(begun -> e.refusal().of(begun.registration())).orElse(e.refusal()));
        }
    }

    /** The last step: the state is used once, and the deployment may launch. */
    public Verdict<Launch> admit(LaunchAnswer.Proven proven, Instant now) {
        LaunchMessage message = proven.launch().message();
        try {
            if (!pending.use(proven.stateHash())) {
                throw new Refused(LaunchRefusal.Reason.STATE_USED, "the state was used in this very moment");
            }
            messages.checkDeployment(message, now);
            return Verdict.accepted(proven.launch());
        } catch (Refused e) {
            return Verdict.refused(e.refusal().of(message));
        }
    }

    /**
     * What the browser shows: its cookie, or what our own page fetched from the platform's storage. A form that came
     * from anywhere else could hold the proof of somebody else's login.
     *
     * @param fromOwnPage whether the Origin header of the request is our own
     */
    public static Optional<String> proofOf(Parameters form, Optional<String> cookie, boolean fromOwnPage) {
        if (cookie.isPresent() || !fromOwnPage) {
            return cookie;
        }
        return form.values().getOrDefault(PROOF_FIELD, List.of()).stream().findFirst();
    }

    /** The state of a form, by which its proof is found; none where the form has no usable one. */
    public static Optional<String> stateOf(Parameters form) {
        return form.value("state").filter(state -> state.length() <= LONGEST_STATE);
    }

    private Launch launch(
            LaunchForm form, PendingLaunch begun, Registration registration, Optional<String> proof, Instant now)
            throws Refused {
        if (form.error().isPresent()) {
            throw new Refused(
                    LaunchRefusal.Reason.PLATFORM_ERROR,
                    "the platform said: " + form.error().get());
        }
        if (!proof.map(shown -> Unguessable.matches(begun.proofHash(), shown)).orElse(false)) {
            throw new Refused(
                    LaunchRefusal.Reason.BROWSER_MISMATCH,
                    proof.isPresent() ? "the proof is not the one of this state" : "the browser showed no proof");
        }
        Claims message = tokens.check(form.idToken(), registration, begun.nonceHash(), now);
        try {
            return messages.read(message, registration, begun.deploymentId());
        } catch (Refused e) {
            throw e.returningTo(MessageReader.presentation(message));
        }
    }

    private static PendingLaunch stillGood(Optional<PendingLaunch> known, Instant now) throws Refused {
        PendingLaunch begun = known.orElseThrow(
                () -> new Refused(LaunchRefusal.Reason.STATE_UNKNOWN, "no login began with this state"));
        if (begun.isExpiredAt(now)) {
            throw new Refused(LaunchRefusal.Reason.STATE_EXPIRED, "the login began at " + begun.begunAt());
        }
        if (begun.used()) {
            throw new Refused(LaunchRefusal.Reason.STATE_USED, "a launch with this state came before");
        }
        return begun;
    }

    private Registration registrationOf(PendingLaunch begun) throws Refused {
        Registration registration = registrations
                .find(begun.registration())
                .orElseThrow(
                        () -> new Refused(LaunchRefusal.Reason.PLATFORM_UNKNOWN, "the registration is there no more"));
        if (!registration.active()) {
            throw new Refused(LaunchRefusal.Reason.REGISTRATION_SUSPENDED, "the registration is suspended");
        }
        return registration;
    }
}

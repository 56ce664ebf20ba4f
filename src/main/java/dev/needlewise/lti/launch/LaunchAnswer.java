package dev.needlewise.lti.launch;

import dev.needlewise.lti.platform.RegistrationId;
import java.util.function.Function;

/** What the desk says to a posted launch. */
public sealed interface LaunchAnswer {
    <R> R match(
            Function<Proven, ? extends R> proven,
            Function<AwaitsProof, ? extends R> awaitsProof,
            Function<LaunchRefusal, ? extends R> refused);

    /** The launch is right in itself; somebody is let in once {@link LaunchDesk#admit} has used up its state. */
    record Proven(Launch launch, String stateHash) implements LaunchAnswer {
        @Override
        public <R> R match(
                Function<Proven, ? extends R> proven,
                Function<AwaitsProof, ? extends R> awaitsProof,
                Function<LaunchRefusal, ? extends R> refused) {
            return proven.apply(this);
        }
    }

    /**
     * The browser brought no cookie, but the platform keeps the proof: a page asks for it and posts the same form once
     * more with it. Nothing is decided or used up before.
     *
     * @param platformOrigin the only origin that may be asked
     */
    record AwaitsProof(RegistrationId registration, String storageTarget, String storageKey, String platformOrigin)
            implements LaunchAnswer {
        @Override
        public <R> R match(
                Function<Proven, ? extends R> proven,
                Function<AwaitsProof, ? extends R> awaitsProof,
                Function<LaunchRefusal, ? extends R> refused) {
            return awaitsProof.apply(this);
        }
    }

    /** There is no launch, for this reason. */
    record No(LaunchRefusal refusal) implements LaunchAnswer {
        @Override
        public <R> R match(
                Function<Proven, ? extends R> proven,
                Function<AwaitsProof, ? extends R> awaitsProof,
                Function<LaunchRefusal, ? extends R> refused) {
            return refused.apply(refusal);
        }
    }
}

package dev.needlewise.domain.training.release;

import java.util.List;
import java.util.Optional;

/** Keeps versions, what was taken into use, and signatures. */
public interface Releases {
    Optional<PackVersion> find(String version);

    /** The latest first. */
    List<PackVersion> versions(int limit);

    /** A version that is known already stays as it is. */
    void add(PackVersion version);

    /** The one that holds; empty before anything was taken into use. */
    default Optional<Activation> latest() {
        return activations(1).stream().findFirst();
    }

    /** The latest first. */
    List<Activation> activations(int limit);

    boolean wasInUse(String version);

    void add(Activation activation);

    /** Waits until nobody else uses, signs or removes the version, and keeps them waiting to the end of the transaction. */
    void hold(String version);

    /** Only one that was never in use and never signed. */
    void remove(String version);

    /** All that were ever given for a version, the earliest first. */
    List<Signature> signatures(String version);

    Optional<Signature> signature(String id);

    /** Adds or replaces. */
    void save(Signature signature);
}

package dev.needlewise.persistence;

import static java.util.Comparator.comparing;

import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.Releases;
import dev.needlewise.domain.training.release.Signature;
import java.util.List;
import java.util.Optional;

/** Keeps versions of packs, their use and their signatures by JPA. */
final class JpaReleases extends Rows implements Releases {
    JpaReleases(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<PackVersion> find(String version) {
        return row(PackVersionEntity.class, version).map(PackVersionEntity::toVersion);
    }

    @Override
    public List<PackVersion> versions(int limit) {
        return first(limit, PackVersionEntity.class, "SELECT v FROM PackVersion v ORDER BY v.at DESC, v.hash").stream()
                .map(PackVersionEntity::toVersion)
                .toList();
    }

    @Override
    public void add(PackVersion version) {
        if (row(PackVersionEntity.class, version.version()).isEmpty()) {
            insert(PackVersionEntity.of(version));
        }
    }

    @Override
    public List<Activation> activations(int limit) {
        return first(limit, ActivationEntity.class, "SELECT a FROM Activation a ORDER BY a.number DESC").stream()
                .map(ActivationEntity::toActivation)
                .toList();
    }

    @Override
    public boolean wasInUse(String version) {
        return one(ActivationEntity.class, "SELECT a FROM Activation a WHERE a.hash = ?1", version)
                .isPresent();
    }

    @Override
    public void add(Activation activation) {
        insert(ActivationEntity.of(activation));
    }

    @Override
    public void hold(String version) {
        lock(PackVersionEntity.class, version);
    }

    @Override
    public void remove(String version) {
        delete(PackVersionEntity.class, version);
    }

    @Override
    public List<Signature> signatures(String version) {
        return inOrder(
                rows(SignatureEntity.class, "SELECT s FROM Signature s WHERE s.hash = ?1", version),
                SignatureEntity::toSignature,
                comparing(Signature::at).thenComparing(Signature::id));
    }

    @Override
    public Optional<Signature> signature(String id) {
        return row(SignatureEntity.class, id).map(SignatureEntity::toSignature);
    }

    @Override
    public void save(Signature signature) {
        row(SignatureEntity.class, signature.id())
                .ifPresentOrElse(row -> row.become(signature), () -> insert(SignatureEntity.of(signature)));
    }
}

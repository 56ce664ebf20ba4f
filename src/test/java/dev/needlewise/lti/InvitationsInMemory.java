package dev.needlewise.lti;

import dev.needlewise.lti.registration.Invitation;
import dev.needlewise.lti.registration.Invitations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Invitations for tests. */
public final class InvitationsInMemory implements Invitations {
    private final Map<String, Invitation> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(Invitation invitation) {
        kept.put(invitation.hash(), invitation);
    }

    @Override
    public Optional<Invitation> find(String hash) {
        return Optional.ofNullable(kept.get(hash));
    }

    @Override
    public synchronized boolean use(String hash) {
        return mark(hash, true);
    }

    @Override
    public synchronized void release(String hash) {
        mark(hash, false);
    }

    @Override
    public List<Invitation> all() {
        return List.copyOf(kept.values());
    }

    private boolean mark(String hash, boolean used) {
        Invitation known = kept.get(hash);
        if (known == null || known.used() == used) {
            return false;
        }
        kept.put(hash, new Invitation(hash, known.madeBy(), known.madeAt(), known.expiresAt(), used));
        return true;
    }
}

package dev.needlewise.lti.registration;

import java.util.List;
import java.util.Optional;

/** The invitations that are kept. */
public interface Invitations {
    void keep(Invitation invitation);

    Optional<Invitation> find(String hash);

    /** Marks it used in one step; false where it was used already. */
    boolean use(String hash);

    /** Makes it good again, after a registration that failed. */
    void release(String hash);

    List<Invitation> all();
}

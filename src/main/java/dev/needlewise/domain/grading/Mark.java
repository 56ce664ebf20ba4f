package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import java.util.Set;

/**
 * A judged line together with its causes, so that what follows from one unsafe choice is not counted again.
 *
 * @param role where among the lines with the same cause this one stands
 * @param takes keys of the rows whose harm is counted here
 * @param follows keys of the rows that this line's harm follows from
 */
record Mark(ReceiptLine line, Role role, Set<Key> takes, Set<Key> follows) {
    /** Of lines with one cause, the first kind in this order keeps the harm. */
    enum Role {
        /** Treating against the disposition. */
        GATE,
        /** Choosing a part that is stopped. */
        PART,
        /** A finding missed, or an answer that is wrong because of the same rows. */
        FOLLOWER
    }

    static Mark of(ReceiptLine line) {
        return following(line, Set.of());
    }

    static Mark gate(ReceiptLine line, Set<Key> deciding) {
        return new Mark(line, Role.GATE, deciding, Set.of());
    }

    static Mark part(ReceiptLine line, Set<Key> parts, Set<Key> follows) {
        return new Mark(line, Role.PART, parts, follows);
    }

    static Mark following(ReceiptLine line, Set<Key> rows) {
        return new Mark(line, Role.FOLLOWER, Set.of(), rows);
    }

    /** Whether this line's harm would be the same error as the other's, which is at least as grave. */
    boolean yieldsTo(Mark other, Key cause) {
        return line.harm() != Harm.NONE
                && other.role.compareTo(role) < 0
                && other.line.harm().atLeast(line.harm())
                && follows.contains(cause)
                && other.takes.contains(cause);
    }
}

package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is seen after a treatment.
 *
 * @param hours since the treatment
 * @param depth millimetres used, where known
 * @param findings keys of the escalation rows
 */
public record After(int hours, Optional<BigDecimal> depth, Set<Key> findings) {
    public After {
        findings = Collections.unmodifiableSet(new TreeSet<>(findings));
    }
}

package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.Optional;

/** What a depth row gives: bands in millimetres, or that the supervising clinician decides. */
public sealed interface DepthOutcome {
    /** Whether a depth that someone asks for goes beyond what anybody may do. */
    boolean isExceededBy(BigDecimal depth);

    /** The depths that need a clinician's decision on record. */
    Optional<Band> supervised();

    DepthDecision decision(DepthRow row, boolean supervisorDecided);

    /** Millimetres; no preferred band where some depth is tolerated and none recommended. */
    record Bands(Optional<Band> preferred, Band acceptable, Optional<Band> supervised, Limit hardMaximum)
            implements DepthOutcome {
        /** Why these bands cannot stand together; empty where they can. */
        public Optional<String> mistake() {
            if (preferred.filter(band -> !acceptable.holds(band)).isPresent()) {
                return Optional.of("the preferred depths have to be among the acceptable ones");
            }
            if (supervised
                    .filter(band -> band.fromBelongs() || band.from().compareTo(acceptable.to()) != 0)
                    .isPresent()) {
                return Optional.of("the supervised depths have to begin above "
                        + acceptable.to().toPlainString() + ", where the acceptable ones end");
            }
            if (hardMaximum.isExceededBy(supervised.orElse(acceptable).to())) {
                return Optional.of("the hard maximum has to hold every depth of the row");
            }
            return Optional.empty();
        }

        @Override
        public boolean isExceededBy(BigDecimal depth) {
            return hardMaximum.isExceededBy(depth);
        }

        @Override
        public DepthDecision decision(DepthRow row, boolean supervisorDecided) {
            return new DepthDecision.Banded(
                    row.rule(),
                    preferred,
                    acceptable,
                    supervised,
                    supervisorDecided,
                    hardMaximum,
                    row.claims(),
                    row.because());
        }
    }

    /**
     * No number is right.
     *
     * @param criticalFrom a number that exceeds this is critical
     */
    record NoNumber(Limit criticalFrom, Optional<Band> supervised) implements DepthOutcome {
        @Override
        public boolean isExceededBy(BigDecimal depth) {
            return criticalFrom.isExceededBy(depth);
        }

        @Override
        public DepthDecision decision(DepthRow row, boolean supervisorDecided) {
            return new DepthDecision.NoNumber(row.rule(), criticalFrom, row.claims(), row.because());
        }
    }
}

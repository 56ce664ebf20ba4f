package dev.needlewise.domain.protocol;

import java.util.Optional;

/**
 * A contraindication row with how it is found and what it stops.
 *
 * @param part whether it stops the treatment or only a part of it
 * @param foundFrom other facts from which the protocol finds it; empty where only a writer can know
 * @param alsoClear a postponement that needs a clearance as well
 */
public record FindingRule(FindingRow row, Part part, Optional<FoundFrom> foundFrom, boolean alsoClear) {
    /** When a row stops only a part: an added device, a product, a longer needle. */
    public enum Part {
        NEVER,
        ALWAYS,
        AFTER_TREATMENT,
        UNLESS_RF;

        boolean holdsFor(Facts facts) {
            return switch (this) {
                case NEVER -> false;
                case ALWAYS -> true;
                case AFTER_TREATMENT -> facts.after().isPresent();
                case UNLESS_RF -> facts.device() != Device.RF;
            };
        }
    }

    /** The fact behind a finding that nobody has to write down; exactly one of the three. */
    public record FoundFrom(Optional<Concern> concern, Optional<Device> device, Optional<Cause> cause) {
        public static FoundFrom concern(Concern concern) {
            return new FoundFrom(Optional.of(concern), Optional.empty(), Optional.empty());
        }

        public static FoundFrom device(Device device) {
            return new FoundFrom(Optional.empty(), Optional.of(device), Optional.empty());
        }

        public static FoundFrom cause(Cause cause) {
            return new FoundFrom(Optional.empty(), Optional.empty(), Optional.of(cause));
        }
    }

    /** What the protocol works out for itself. */
    public enum Cause {
        WANTED_DEPTH_ABOVE_HARD_MAXIMUM,
        WANTED_DEPTH_SUPERVISED,
        PRACTITIONER_NOT_PERMITTED,
        PRACTITIONER_UNVERIFIED,
        AREA_WITHOUT_DEPTH;

        /** The name as protocols write it: {@code wanted-depth-supervised}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}

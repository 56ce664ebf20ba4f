package dev.needlewise.domain.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How thick the skin is at one place, as somebody measured it. Drawn beside a needle depth and never graded.
 *
 * @param population whose skin was measured
 * @param method how it was measured; thickness differs widely between methods
 * @param others what other methods found, to be told beside the drawing
 */
public record Site(
        String id,
        String name,
        String population,
        String method,
        String source,
        List<Layer> layers,
        String caution,
        List<Measurement> others) {
    public Site {
        layers = List.copyOf(layers);
        others = List.copyOf(others);
    }

    /**
     * One layer from the surface down.
     *
     * @param thickness millimetres; empty for the lowest, which has no end in the drawing
     * @param deviation millimetres of one standard deviation, where it was reported
     */
    public record Layer(String name, Optional<BigDecimal> thickness, Optional<BigDecimal> deviation) {}

    /** What another method found, in millimetres by layer. */
    public record Measurement(String method, String source, List<Range> ranges) {
        public Measurement {
            ranges = List.copyOf(ranges);
        }
    }

    /** From thinnest to thickest, in millimetres. */
    public record Range(String layer, BigDecimal from, BigDecimal to) {}
}

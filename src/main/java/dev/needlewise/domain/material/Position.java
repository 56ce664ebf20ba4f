package dev.needlewise.domain.material;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where one claim stands on the millimetre scale of a conflict.
 *
 * @param from millimetres; equal to {@code to} for a single depth
 * @param to millimetres; empty when the claim is open above
 */
public record Position(ClaimId claim, BigDecimal from, Optional<BigDecimal> to, String label) {}

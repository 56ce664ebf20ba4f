package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;

/** One decision that the case is scored on, with its two marks. */
public record KeyFeature(String item, Dimension dimension, Fraction score, Harm harm) {}

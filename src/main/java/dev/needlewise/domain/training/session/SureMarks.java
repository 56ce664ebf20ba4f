package dev.needlewise.domain.training.session;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;

/** How many items came out alike: answered with this confidence, for this score and with this harm. */
public record SureMarks(Confidence confidence, Fraction score, Harm harm, int count) {}

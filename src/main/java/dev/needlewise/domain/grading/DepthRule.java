package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.DepthNumber;
import dev.needlewise.domain.grading.Response.HandOver;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.DepthDecision;
import dev.needlewise.domain.protocol.DepthDecision.Banded;
import dev.needlewise.domain.protocol.DepthDecision.NoNumber;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Needle depth, asymmetric: too shallow is a minor error, too deep a major or critical one. */
record DepthRule() implements ScoringRule {
    @Override
    public boolean appliesTo(Item item) {
        return item instanceof Item.Depth;
    }

    @Override
    public Marks mark(Asked asked) {
        DepthDecision depth = asked.decision().depth();
        Right right = right(depth);
        String item = asked.item().id();
        Optional<DepthNumber> number = asked.response(DepthNumber.class);
        if (number.isPresent()) {
            Judgement judgement = judge(depth, number.get().millimetres());
            ReceiptLine line = right.line(item, number.get().code(), judgement.score(), judgement.harm());
            return Marks.of(withCauses(asked, line));
        }
        if (asked.response(HandOver.class).isPresent()) {
            Fraction score = depth instanceof NoNumber ? Fraction.ONE : Fraction.ZERO;
            return Marks.of(right.line(item, HandOver.CODE, score, Harm.NONE));
        }
        return Marks.of(right.unanswered(item));
    }

    /** Score and harm of a number. */
    record Judgement(Fraction score, Harm harm) {}

    static Judgement judge(DepthDecision depth, BigDecimal x) {
        if (depth instanceof Banded band) {
            return judge(band, x);
        }
        boolean critical = ((NoNumber) depth).criticalFrom().isExceededBy(x);
        return new Judgement(Fraction.ZERO, critical ? Harm.CRITICAL : Harm.MAJOR);
    }

    /** The order of these lines is the order of the bands: on a shared limit the better one wins. */
    private static Judgement judge(Banded depth, BigDecimal x) {
        if (depth.preferred().map(band -> band.contains(x)).orElse(false)) {
            return new Judgement(Fraction.ONE, Harm.NONE);
        }
        if (depth.acceptable().contains(x)) {
            return new Judgement(Weights.SAFE_NOT_BEST, Harm.NONE);
        }
        if (x.compareTo(depth.acceptable().from()) <= 0) {
            return new Judgement(Fraction.ZERO, Harm.MINOR);
        }
        boolean supervised =
                depth.supervisedOnly().map(band -> band.contains(x)).orElse(false);
        if (supervised && depth.supervisorDecided()) {
            return new Judgement(Weights.SAFE_NOT_BEST, Harm.NONE);
        }
        boolean aboveMaximum = !supervised && depth.hardMaximum().isExceededBy(x);
        return new Judgement(Fraction.ZERO, aboveMaximum ? Harm.CRITICAL : Harm.MAJOR);
    }

    /** A number where none is right follows from the rows that forbid it; one too deep is a part that is stopped. */
    private static Mark withCauses(Asked asked, ReceiptLine line) {
        if (!line.harm().atLeast(Harm.MAJOR)) {
            return Mark.of(line);
        }
        Set<Key> parts = Causes.depthParts(asked.decision());
        Set<Key> forbidding =
                asked.decision().depth() instanceof NoNumber ? Causes.forbiddingDepth(asked.decision()) : Set.of();
        return parts.isEmpty() ? Mark.following(line, forbidding) : Mark.part(line, parts, forbidding);
    }

    private static Right right(DepthDecision depth) {
        List<String> half = new ArrayList<>();
        String best = HandOver.CODE;
        if (depth instanceof Banded banded) {
            best = banded.preferred().map(DepthRule::code).orElse("");
            String acceptable = code(banded.acceptable());
            if (!acceptable.equals(best)) {
                half.add(acceptable);
            }
            if (banded.supervisorDecided()) {
                banded.supervisedOnly().map(DepthRule::code).ifPresent(half::add);
            }
        }
        List<String> accepted = best.isEmpty() ? List.of() : List.of(best);
        return new Right(best, Optional.of(depth.rule()), depth.claims(), accepted, half, depth.because());
    }

    /** {@code 0.5}, or {@code 0.5-1} for a stretch. */
    private static String code(Band band) {
        String from = band.from().toPlainString();
        return band.from().compareTo(band.to()) == 0
                ? from
                : from + "-" + band.to().toPlainString();
    }
}

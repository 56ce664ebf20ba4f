package dev.needlewise.web.feedback;

import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Conflict;
import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.material.Position;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.DepthDecision.Banded;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.web.page.ConflictBox;
import dev.needlewise.web.page.MillimetreScale;
import dev.needlewise.web.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the disagreement between sources that a decision rests on, and draws it with how it is graded. */
final class Conflicts {
    /** A conflict stands behind a decision when at least two of its claims do. */
    private static final int CLAIMS_IN_COMMON = 2;

    private static final BigDecimal AXIS = new BigDecimal("3.5");

    private final Material material;
    private final Cited cited;

    Conflicts(Material material, Cited cited) {
        this.material = material;
        this.cited = cited;
    }

    /** The one that shares most claims with the decision, those with a scale first for a depth; null where none does. */
    @Nullable
    ConflictBox behind(ItemGrade grade, Decision decision) {
        Set<ClaimId> claims = new HashSet<>();
        grade.lines().forEach(line -> claims.addAll(line.claims()));
        boolean depth = grade.item() instanceof Item.Depth;
        Comparator<Conflict> best = Comparator.<Conflict>comparingInt(
                        conflict -> depth && !conflict.scale().isEmpty() ? 1 : 0)
                .thenComparingLong(conflict -> common(conflict, claims));
        return material.conflictsOver(claims).stream()
                .filter(conflict -> common(conflict, claims) >= CLAIMS_IN_COMMON)
                .max(best)
                .map(conflict -> box(conflict, depth ? scale(conflict, grade, decision) : null))
                .orElse(null);
    }

    private static long common(Conflict conflict, Set<ClaimId> claims) {
        return conflict.claims().stream().filter(claims::contains).count();
    }

    private ConflictBox box(Conflict conflict, @Nullable MillimetreScale scale) {
        return new ConflictBox(
                title(conflict.issue()),
                List.of(
                        new ConflictBox.Side(
                                Words.say("feedback.conflict.say"),
                                conflict.sourcesSay(),
                                cited.cite(conflict.claims())),
                        new ConflictBox.Side(Words.say("feedback.conflict.told"), conflict.told(), List.of())),
                conflict.resolution(),
                scale);
    }

    /** Sources disagree on a question; an issue that is a sentence, as of one text with two readings, stands alone. */
    private static String title(String issue) {
        return issue.endsWith("?") ? Words.say("feedback.conflict", issue) : issue;
    }

    private static @Nullable MillimetreScale scale(Conflict conflict, ItemGrade grade, Decision decision) {
        if (conflict.scale().isEmpty()) {
            return null;
        }
        List<MillimetreScale.Position> positions = new ArrayList<>();
        for (Position position : conflict.scale()) {
            positions.add(new MillimetreScale.Position(
                    position.label() + " (" + position.claim() + ")",
                    position.from(),
                    position.to().orElse(null),
                    false));
        }
        if (decision.depth() instanceof Banded banded) {
            positions.add(graded("feedback.scale.acceptable", banded.acceptable()));
            banded.preferred().ifPresent(band -> positions.add(graded("feedback.scale.preferred", band)));
        }
        return new MillimetreScale(positions, AXIS, yours(grade).orElse(null));
    }

    private static MillimetreScale.Position graded(String words, Band band) {
        return new MillimetreScale.Position(Words.say(words), band.from(), band.to(), true);
    }

    private static Optional<BigDecimal> yours(ItemGrade grade) {
        return grade.lines().stream()
                .map(line -> line.chosen())
                .filter(chosen -> !chosen.isEmpty() && !chosen.equals(Response.HandOver.CODE))
                .map(BigDecimal::new)
                .findFirst();
    }
}

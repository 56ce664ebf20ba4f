package dev.needlewise.application.release;

import dev.needlewise.domain.grading.change.PackChanges;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.release.PackVersion;
import java.util.List;
import java.util.Optional;

/**
 * One version, and what taking it into use would change for whom.
 *
 * @param pack empty where this program finds problems in it that an earlier one did not
 * @param changes against the version in use
 * @param cohorts that are concerned, for administrators only
 * @param runningAlone attempts at concerned cases that people have running on their own
 */
public record PackPreview(
        PackBoard board,
        PackVersion version,
        Optional<Pack> pack,
        List<Approval> approvals,
        Optional<PackChanges> changes,
        List<Concerned> cohorts,
        int runningAlone) {
    public PackPreview {
        approvals = List.copyOf(approvals);
        cohorts = List.copyOf(cohorts);
    }

    public boolean isInUse() {
        return board.isCurrent(version.version());
    }

    /** Whether it may be removed, as far as this reading knows. */
    public boolean isUnused() {
        return !isInUse()
                && !wasInUse()
                && board.brought().filter(version::equals).isEmpty()
                && approvals.stream().allMatch(approval -> approval.signatures().isEmpty());
    }

    public boolean wasInUse() {
        return board.used().contains(version.version());
    }
}

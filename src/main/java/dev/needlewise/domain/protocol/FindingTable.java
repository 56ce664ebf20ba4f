package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every contraindication row that the facts meet, written down or following from other facts. */
record FindingTable(List<FindingRule> rules) {
    FindingTable {
        rules = List.copyOf(rules);
    }

    /** In the order of the protocol; rows that are no contraindication included. */
    List<Found> find(Facts facts, DepthTable.Choice depth, ScopeRow scope) {
        List<Found> found = new ArrayList<>();
        for (FindingRule rule : rules) {
            FindingRow row = rule.row();
            boolean follows = rule.foundFrom()
                    .map(from -> follows(from, facts, depth, scope))
                    .orElse(false);
            if (follows || facts.findings().contains(row.key())) {
                found.add(found(rule, facts, scope));
            }
        }
        return found;
    }

    private static Found found(FindingRule rule, Facts facts, ScopeRow scope) {
        FindingRow row = rule.row();
        boolean cleared =
                row.ruleClass().isOpenedByClearance() && facts.cleared().contains(row.key());
        // A person who needles at home is no practitioner whom a law excludes: another row says why not.
        Optional<ScopeRow> self = Optional.of(scope)
                .filter(by -> facts.role() == Role.SELF)
                .filter(by -> rule.foundFrom()
                        .flatMap(FindingRule.FoundFrom::cause)
                        .filter(cause -> cause == FindingRule.Cause.PRACTITIONER_NOT_PERMITTED)
                        .isPresent());
        List<ClaimId> claims = self.map(ScopeRow::claims).orElse(row.claims());
        String because = self.map(ScopeRow::because).orElse(row.because());
        boolean partial = rule.part().holdsFor(facts);
        return new Found(row.key(), row.rule(), row.ruleClass(), row.harm(), cleared, partial, claims, because);
    }

    private static boolean follows(FindingRule.FoundFrom from, Facts facts, DepthTable.Choice depth, ScopeRow scope) {
        return from.concern().map(concern -> concern == facts.concern()).orElse(false)
                || from.device().map(device -> device == facts.device()).orElse(false)
                || from.cause().map(cause -> isSo(cause, facts, depth, scope)).orElse(false);
    }

    private static boolean isSo(FindingRule.Cause cause, Facts facts, DepthTable.Choice depth, ScopeRow scope) {
        DepthRow row = depth.row();
        Permission shown = scope.shownBy(facts);
        return switch (cause) {
            case WANTED_DEPTH_ABOVE_HARD_MAXIMUM ->
                facts.wantedDepth()
                        .map(row.outcome(facts.depthDecided())::isExceededBy)
                        .orElse(false);
            // Asked of the row without the decision: with it, the finding stands as cleared.
            case WANTED_DEPTH_SUPERVISED ->
                row.gives()
                        .supervised()
                        .flatMap(band -> facts.wantedDepth().map(band::contains))
                        .orElse(false);
            case PRACTITIONER_NOT_PERMITTED -> shown == Permission.NOT_PERMITTED;
            case PRACTITIONER_UNVERIFIED -> shown == Permission.UNVERIFIED;
            case AREA_WITHOUT_DEPTH -> depth.areaWithoutDepth();
        };
    }
}

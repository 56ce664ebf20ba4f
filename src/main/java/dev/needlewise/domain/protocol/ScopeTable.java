package dev.needlewise.domain.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the row about this practitioner in this place, and whether they may needle as things stand. */
record ScopeTable(List<ScopeRow> rows, List<FindingRule> findings) {
    ScopeTable {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** A row that names the place goes before one that holds anywhere. */
    ScopeRow row(Facts facts) {
        return rows.stream()
                .filter(row -> row.isAbout(facts))
                .max(Comparator.comparingInt(row -> row.jurisdictions().isEmpty() ? 0 : 1))
                .orElseThrow(() -> new IllegalStateException(
                        "No scope row is about a " + facts.role().code()));
    }

    /** Follows the findings, so that a written one and one that the protocol finds give the same. */
    Ruling ruling(ScopeRow row, List<Found> stops) {
        Permission permission = Permission.PERMITTED;
        for (Found found : stops) {
            Optional<FindingRule.Cause> cause = cause(found);
            if (cause.filter(FindingRule.Cause.PRACTITIONER_NOT_PERMITTED::equals)
                    .isPresent()) {
                permission = Permission.NOT_PERMITTED;
            } else if (cause.filter(FindingRule.Cause.PRACTITIONER_UNVERIFIED::equals)
                            .isPresent()
                    && found.stops()
                    && permission == Permission.PERMITTED) {
                permission = Permission.UNVERIFIED;
            }
        }
        return new Ruling(permission.code(), row.rule(), row.claims(), row.because());
    }

    private Optional<FindingRule.Cause> cause(Found found) {
        return findings.stream()
                .filter(rule -> rule.row().key().equals(found.key()))
                .findFirst()
                .flatMap(FindingRule::foundFrom)
                .flatMap(FindingRule.FoundFrom::cause);
    }
}

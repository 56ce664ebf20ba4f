package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;
import java.util.Set;

/**
 * Who may needle: one kind of practitioner, in some places or anywhere.
 *
 * @param roles empty for a row that holds for everybody and decides nothing by itself
 * @param jurisdictions empty for anywhere
 * @param never this practitioner does not needle, whatever is shown
 * @param needsSupervisor a supervising clinician has to be named
 */
public record ScopeRow(
        RuleId rule,
        Set<Role> roles,
        Set<String> jurisdictions,
        boolean never,
        boolean needsSupervisor,
        List<ClaimId> claims,
        String because) {
    public ScopeRow {
        roles = Set.copyOf(roles);
        jurisdictions = Set.copyOf(jurisdictions);
        claims = List.copyOf(claims);
    }

    boolean isAbout(Facts facts) {
        return roles.contains(facts.role())
                && (jurisdictions.isEmpty()
                        || facts.jurisdiction().map(jurisdictions::contains).orElse(false));
    }

    /** What the facts themselves show, before anything else is written down about the practitioner. */
    Permission shownBy(Facts facts) {
        if (never || facts.permitted() == Permission.NOT_PERMITTED) {
            return Permission.NOT_PERMITTED;
        }
        boolean shown = facts.permitted() == Permission.PERMITTED
                && facts.deviceTrained()
                && (facts.supervisor() || !needsSupervisor);
        return shown ? Permission.PERMITTED : Permission.UNVERIFIED;
    }
}

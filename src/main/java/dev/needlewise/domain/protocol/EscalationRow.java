package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;

/**
 * What a finding after treatment asks for.
 *
 * @param urgency higher is more urgent; 0 means that the finding is the expected course
 * @param action the code of the action, such as {@code reassure} or {@code clinician-same-day}
 * @param harm of dismissing the finding
 */
public record EscalationRow(
        RuleId rule,
        Key key,
        String says,
        String action,
        int urgency,
        Harm harm,
        List<ClaimId> claims,
        String because) {
    public EscalationRow {
        claims = List.copyOf(claims);
    }

    public boolean isExpectedCourse() {
        return urgency == 0;
    }
}

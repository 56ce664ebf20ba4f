package dev.needlewise.domain.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the protocol says is right for a presentation; every part names its rule and claims.
 *
 * @param contraindications every row met that is or was a stop, cleared ones included
 * @param notContraindications rows among the findings that are no contraindication
 * @param needed keys whose clearance or clinician's decision is still missing
 * @param changes keys of partial rows that stand: that part is left out, the plain treatment is judged on its own
 * @param numbing {@code optional}, {@code clinician-decides} or {@code required}, for the low end of preferred
 * @param sessions how many sessions are usual, for the depth that is preferred
 * @param advise aftercare rows that apply
 * @param neverAdvise advice that is always wrong
 * @param expect consent and expectation rows
 * @param after every escalation row met by findings after a treatment
 * @param escalation the most urgent of them; empty where nothing was found after a treatment
 */
public record Decision(
        Disposition disposition,
        List<Found> contraindications,
        List<Found> notContraindications,
        List<Key> needed,
        List<Key> changes,
        DepthDecision depth,
        Optional<Ruling> numbing,
        Ruling speed,
        Ruling sessions,
        List<AftercareRow> advise,
        List<AftercareRow> neverAdvise,
        List<ConsentRow> expect,
        List<EscalationRow> after,
        Optional<EscalationRow> escalation,
        Ruling scope,
        String profile) {
    public Decision {
        contraindications = List.copyOf(contraindications);
        notContraindications = List.copyOf(notContraindications);
        needed = List.copyOf(needed);
        changes = List.copyOf(changes);
        advise = List.copyOf(advise);
        neverAdvise = List.copyOf(neverAdvise);
        expect = List.copyOf(expect);
        after = List.copyOf(after);
    }

    /** The rows that give this disposition: any of them is a right reason; empty when it is to proceed. */
    public List<Found> deciding() {
        return contraindications.stream()
                .filter(found -> found.decides() && found.ruleClass().disposition() == disposition)
                .toList();
    }

    /** Keys that are a right reason for this disposition; empty when it is to proceed. */
    public Set<Key> rightReasons() {
        Set<Key> reasons = new TreeSet<>();
        deciding().forEach(found -> reasons.add(found.key()));
        if (disposition == Disposition.REFER_OR_CLEAR) {
            after.stream().filter(row -> !row.isExpectedCourse()).forEach(row -> reasons.add(row.key()));
        }
        return reasons;
    }

    /** The harm of treating, or of reassuring, against this disposition: the highest of the deciding rows. */
    public Harm harmOfProceeding() {
        Harm harm = Harm.NONE;
        for (Found found : deciding()) {
            harm = Harm.worse(harm, found.harm());
        }
        if (disposition == Disposition.REFER_OR_CLEAR) {
            for (EscalationRow row : after) {
                harm = Harm.worse(harm, row.isExpectedCourse() ? Harm.NONE : row.harm());
            }
        }
        return harm;
    }
}

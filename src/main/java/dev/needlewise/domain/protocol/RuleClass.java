package dev.needlewise.domain.protocol;

import java.util.Locale;

/** How firmly a finding stops treatment, and so which disposition it gives while nothing on record answers it. */
public enum RuleClass {
    ABSOLUTE(Disposition.REFUSE),
    POSTPONE(Disposition.POSTPONE),
    CLEARANCE(Disposition.REFER_OR_CLEAR),
    SUPERVISOR(Disposition.REFER_OR_CLEAR),
    NOT(Disposition.PROCEED);

    private final Disposition disposition;

    RuleClass(Disposition disposition) {
        this.disposition = disposition;
    }

    public Disposition disposition() {
        return disposition;
    }

    /** Only a clearance or a clinician's decision on record opens these; time alone opens a postponement. */
    public boolean isOpenedByClearance() {
        return disposition == Disposition.REFER_OR_CLEAR;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

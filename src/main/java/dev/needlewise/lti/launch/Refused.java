package dev.needlewise.lti.launch;

/** Carries a refusal from the check that found it to the desk that answers; it never leaves this package. */
final class Refused extends Exception {
    private final transient LaunchRefusal refusal;

    Refused(LaunchRefusal.Reason reason, String detail) {
        super(detail, null, false, false);
        this.refusal = new LaunchRefusal(reason, detail);
    }

    private Refused(LaunchRefusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    /** The same, of a message that is proven, which may tell where people go back to. */
    Refused returningTo(Presentation presentation) {
        return new Refused(refusal.returningTo(presentation));
    }

    LaunchRefusal refusal() {
        return refusal;
    }
}

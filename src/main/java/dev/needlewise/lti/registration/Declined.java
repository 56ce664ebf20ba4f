package dev.needlewise.lti.registration;

/** Carries a refusal from the check that found it to the desk that answers; it never leaves this package. */
final class Declined extends Exception {
    private final transient RegistrationRefusal refusal;

    Declined(RegistrationRefusal.Reason reason, String detail) {
        super(detail, null, false, false);
        this.refusal = new RegistrationRefusal(reason, detail);
    }

    RegistrationRefusal refusal() {
        return refusal;
    }
}

package dev.needlewise.domain.protocol;

/** Whether local law and the employer let the practitioner needle: shown, excluded, or nobody has checked. */
public enum Permission {
    PERMITTED("permitted"),
    NOT_PERMITTED("not-permitted"),
    UNVERIFIED("verify-first");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /** The name as a ruling on scope gives it. */
    public String code() {
        return code;
    }
}

package dev.needlewise.domain.training.release;

/** Why a version cannot be taken into use, or a signature not be given or withdrawn. */
public enum ReleaseRefusal {
    /** Somebody else took another version into use since the page was read. */
    OVERTAKEN,
    /** It is in use already. */
    IN_USE,
    /** This program finds problems in it that an earlier one did not. */
    UNREADABLE,
    REASON_MISSING,
    NAME_MISSING,
    STATEMENT_MISSING,
    NOT_READ,
    UNKNOWN_PROFILE,
    SIGNED_ALREADY,
    WITHDRAWN_ALREADY,
    /** Sessions are compared only with the version in use. */
    NOT_IN_USE,
    /** It is or was in use, was signed, or comes with the program. */
    NEEDED
}

package dev.needlewise.application.people;

/** Why somebody is not erased. */
public enum ErasureRefusal {
    /** What was typed to confirm is not their name. */
    NAME_DIFFERS,
    REASON_MISSING,
    /** An administrator would erase the record of who erased. */
    ONESELF
}
